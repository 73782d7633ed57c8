package nl.samenspel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StylesheetTest {

    @Test
    void beginsWithTheOrderOfLayersAndEndsWithPaper() {
        assertThat(css(""))
                .startsWith("/* The one order of everything")
                .contains("@layer tokens, elements, vendor, parts;", "--corner-owner-color")
                .contains("@media print");
    }

    @Test
    void letsAHouseStyleTakeThePlaceOfTheNeutralTheme(@TempDir Path folder) throws Exception {
        var theme = Files.writeString(folder.resolve("ministry.css"), ":root { --corner-owner-color: #010203; }");
        assertThat(css(theme.toString())).contains("#010203").doesNotContain("--frame-mark-owner: #");
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        assertThatThrownBy(() -> css("/nowhere/theme.css"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("samenspel.theme");
    }

    private static String css(String theme) {
        return new String(new Stylesheet(theme).content(), StandardCharsets.UTF_8);
    }
}
