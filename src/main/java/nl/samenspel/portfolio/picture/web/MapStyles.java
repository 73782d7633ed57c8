package nl.samenspel.portfolio.picture.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/// Plain colours for a map that leaves the page: files know no variables and no night.
@Component
class MapStyles {
    private final String ofFile;

    MapStyles() {
        try (var in = MapStyles.class.getResourceAsStream("/static/picture/map-file.css")) {
            ofFile = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ofFile() {
        return ofFile;
    }
}
