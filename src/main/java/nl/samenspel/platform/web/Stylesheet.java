package nl.samenspel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// `base/all.css`: the files of `base/stylesheets.txt` one after another, so that a page fetches one file.
///
/// An organisation with a house style of its own names a file that takes the place of `base/theme.css`.
final class Stylesheet implements ResourceResolver {
    private static final String NAME = "base/all.css";
    private static final String THEME = "base/theme.css";

    private final byte[] css;

    /// @param theme path of the replacing theme, or empty
    Stylesheet(String theme) {
        var css = new StringBuilder();
        for (var file : read("base/stylesheets.txt").lines().toList()) {
            css.append(file.equals(THEME) && !theme.isEmpty() ? readFile(theme) : read(file))
                    .append('\n');
        }
        this.css = css.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] content() {
        return css.clone();
    }

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return isOurs(path) ? new InMemory(css) : chain.resolveResource(request, path, locations);
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return isOurs(path) ? path : chain.resolveUrlPath(path, locations);
    }

    /// What is left of an address after its version still begins with a slash.
    private static boolean isOurs(String path) {
        return path.equals(NAME) || path.equals("/" + NAME);
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("static/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readFile(String theme) {
        try {
            return Files.readString(Path.of(theme));
        } catch (IOException e) {
            throw new UncheckedIOException("samenspel.theme names a file that cannot be read: " + theme, e);
        }
    }

    /// A resource needs a name, for its content type, and an age.
    private static final class InMemory extends ByteArrayResource {
        private static final long BORN_MILLIS = 1_000L;

        InMemory(byte[] bytes) {
            super(bytes, NAME);
        }

        @Override
        public String getFilename() {
            return "all.css";
        }

        @Override
        public long lastModified() {
            return BORN_MILLIS;
        }
    }
}
