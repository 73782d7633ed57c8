package nl.samenspel.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/// The system's chromium, driven by the system's Node: one browser for all tests of a JVM.
final class Chromium {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Browser ONLY = launch();

    private Chromium() {}

    static Browser only() {
        return ONLY;
    }

    private static Browser launch() {
        System.setProperty("playwright.cli.dir", driver().toString());
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        onPath("node", "nodejs").toString())));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(onPath("chromium", "chromium-browser", "google-chrome"))
                        .setArgs(ARGUMENTS));
    }

    /// The driver's script files, unpacked from their jar once. (The usual bundle brings 200 MB of Node along.)
    private static Path driver() {
        var folder = Path.of("target", "playwright-driver").toAbsolutePath();
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            var half = Files.createTempDirectory(folder.getParent(), "playwright-");
            unpack(half);
            if (!folder.toFile().exists() && !half.toFile().renameTo(folder.toFile())) {
                FileSystemUtils.deleteRecursively(half); // another test run was first
            }
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException("the browser's driver cannot be unpacked", e);
        }
    }

    private static void unpack(Path folder) throws IOException {
        var place = Playwright.class.getClassLoader().getResource("driver/package/cli.js");
        if (place == null) {
            throw new IOException("no driver on the class path");
        }
        try (var jar = ((JarURLConnection) place.openConnection()).getJarFile()) {
            for (var entry : jar.stream()
                    .filter(each -> each.getName().startsWith("driver/package/"))
                    .toList()) {
                var target = folder.resolve(entry.getName().substring("driver/".length()));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(jar.getInputStream(entry), target);
                }
            }
        }
    }

    private static Path onPath(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("install " + names[0] + ": browser tests need it"));
    }
}
