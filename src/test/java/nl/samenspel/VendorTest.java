package nl.samenspel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What we ship of others is what `vendor.lock` says, to the byte. Differs it? Run `bin/vendor`, do not edit by hand.
class VendorTest {
    private static final Path VENDOR = Path.of("src/main/resources/static/vendor");
    private static final Path FONTS = Path.of("src/main/resources/fonts");

    @Test
    void everyFileOfOthersMatchesItsHash() throws Exception {
        var locked = new TreeMap<String, String>();
        var found = new TreeMap<String, String>();
        for (var line : lines("file")) {
            locked.put(line.get(0), line.get(1));
            found.put(line.get(0), sha512(Path.of(line.get(0))));
        }
        assertThat(found).isEqualTo(locked);
    }

    @Test
    void nothingUnlistedLiesBetweenThem() throws IOException {
        var listed = lines("file").stream().map(line -> line.get(0)).collect(Collectors.toSet());
        listed.add(VENDOR.resolve("vendor.lock").toString());
        for (var folder : List.of(VENDOR, FONTS)) {
            try (var files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                        .isSubsetOf(listed);
            }
        }
    }

    @Test
    void everyPackageIsInTheNotices() throws IOException {
        var notices = Files.readString(Path.of("NOTICES.md"));
        assertThat(lines("package"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(notices).contains(line.get(2)));
    }

    private static List<List<String>> lines(String kind) throws IOException {
        return Files.readAllLines(VENDOR.resolve("vendor.lock")).stream()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> List.of(line.substring(kind.length() + 1).split(" ")))
                .toList();
    }

    private static String sha512(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    }
}
