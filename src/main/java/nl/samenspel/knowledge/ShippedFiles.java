package nl.samenspel.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads content that comes with the product. A file that is missing or malformed is our own
/// mistake and stops the
/// start.
final class ShippedFiles {
    private ShippedFiles() {}

    static Map<?, ?> read(String path) {
        try (var file = ShippedFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no shipped file " + path);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<?, ?> read(InputStream file) throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return yaml.load(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
}
