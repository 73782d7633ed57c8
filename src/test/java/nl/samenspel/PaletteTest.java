package nl.samenspel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The colours can be read and told apart, by day and by night (WCAG 1.4.3 and 1.4.11), and every variable our styles
/// use exists.
class PaletteTest {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3.0;
    private static final List<String> GROUPS = List.of("default", "accent-1", "positive", "negative", "warning");
    private static final List<String> CORNERS = List.of("owner", "client", "provider", "facilitator");
    private static final List<String> STATUSES = List.of("proposed", "firm", "planned", "outlook", "over-ask");
    private static final Path BASE = Path.of("src/main/resources/static/base");
    private static final Pattern TWO_COLOURS =
            Pattern.compile("(--[\\w-]+):\\s*light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
    private static final Pattern ONE_COLOUR = Pattern.compile("(--[\\w-]+):\\s*(#[0-9a-f]{6});");

    enum Light {
        DAY,
        NIGHT
    }

    @ParameterizedTest
    @EnumSource
    void textIsReadableOnEveryGround(Light light) {
        var palette = palette(light);
        var default_ = "--basis-color-default-";
        for (var group : GROUPS) {
            var own = "--basis-color-" + group + "-";
            for (var ground : List.of("bg-document", "bg-subtle", "bg-default")) {
                assertContrast(palette, own + "color-default", own + ground, TEXT);
                assertContrast(palette, own + "color-document", own + ground, TEXT);
                assertContrast(palette, own + "color-default", default_ + ground, TEXT);
                assertContrast(palette, default_ + "color-document", own + ground, TEXT);
                assertContrast(palette, default_ + "color-subtle", own + ground, TEXT);
            }
            assertContrast(palette, own + "inverse-color-default", own + "inverse-bg-default", TEXT);
            assertContrast(palette, own + "inverse-color-hover", own + "inverse-bg-hover", TEXT);
        }
        assertContrast(palette, "--warm-color", "--warm-bg", TEXT);
        assertContrast(palette, default_ + "color-subtle", "--warm-bg", TEXT);
        assertContrast(palette, "--warm-color", default_ + "bg-subtle", TEXT);
        assertContrast(palette, "--frame-color", "--frame-bg", TEXT);
        assertContrast(palette, "--frame-color-subtle", "--frame-bg", TEXT);
        assertContrast(palette, "--frame-color-subtle", "--frame-bg-hover", TEXT);
        assertContrast(palette, "--basis-focus-color", "--basis-focus-background-color", TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void cornersAndStatusesAreReadable(Light light) {
        var palette = palette(light);
        Stream.concat(
                        CORNERS.stream().map(name -> "--corner-" + name),
                        STATUSES.stream().map(name -> "--status-" + name))
                .forEach(name -> {
                    assertContrast(palette, name + "-color", name + "-bg", TEXT);
                    assertContrast(palette, name + "-color", "--basis-color-default-bg-document", TEXT);
                    assertContrast(palette, name + "-color", "--basis-color-default-bg-subtle", TEXT);
                    assertContrast(palette, name + "-border", "--basis-color-default-bg-document", SHAPE);
                });
    }

    @ParameterizedTest
    @EnumSource
    void edgesOfControlsAndTheFocusRingShow(Light light) {
        var palette = palette(light);
        for (var group : GROUPS) {
            for (var ground : List.of("bg-document", "bg-subtle")) {
                assertContrast(
                        palette,
                        "--basis-color-" + group + "-border-default",
                        "--basis-color-default-" + ground,
                        SHAPE);
            }
        }
        assertContrast(palette, "--basis-focus-outline-color", "--basis-color-default-bg-subtle", SHAPE);
        assertContrast(palette, "--basis-focus-outline-color", "--basis-color-accent-1-bg-default", SHAPE);
        assertContrast(palette, "--basis-focus-inverse-outline-color", "--frame-bg", SHAPE);
    }

    @ParameterizedTest
    @EnumSource
    void theThreeCornersDifferForEyesThatSeeColourDifferently(Light light) {
        var palette = palette(light);
        for (var sight : Sight.values()) {
            for (var pair : List.of(List.of(0, 1), List.of(0, 2), List.of(1, 2))) {
                var one = colour(palette, "--corner-" + CORNERS.get(pair.get(0)) + "-color");
                var other = colour(palette, "--corner-" + CORNERS.get(pair.get(1)) + "-color");
                assertThat(Colour.distance(sight.see(one), sight.see(other)))
                        .as("%s, %s, %s", light, sight, pair)
                        .isGreaterThan(20);
            }
        }
    }

    @Test
    void everyVariableThatOurStylesUseHasAValue() throws IOException {
        var defined = new TreeSet<String>();
        var used = new TreeSet<String>();
        for (var file : styles()) {
            var css = Files.readString(file);
            Pattern.compile("(--[\\w-]+):").matcher(css).results().forEach(each -> defined.add(each.group(1)));
            if (file.startsWith(BASE)) {
                Pattern.compile("var\\((--[\\w-]+)\\)").matcher(css).results().forEach(each -> used.add(each.group(1)));
            }
        }
        used.removeAll(defined);
        assertThat(used).isEmpty();
    }

    @Test
    void measuresContrastAsWcagDoes() {
        assertThat(Colour.contrast(Colour.of("#000000"), Colour.of("#ffffff"))).isCloseTo(21, within(0.01));
        assertThat(Colour.contrast(Colour.of("#767676"), Colour.of("#ffffff"))).isCloseTo(4.54, within(0.01));
    }

    private static List<Path> styles() throws IOException {
        var root = BASE.getParent();
        return Files.readAllLines(BASE.resolve("stylesheets.txt")).stream()
                .map(root::resolve)
                .toList();
    }

    private static Map<String, Colour> palette(Light light) {
        try {
            var css = Files.readString(BASE.resolve("theme.css"));
            var palette = new HashMap<String, Colour>();
            TWO_COLOURS
                    .matcher(css)
                    .results()
                    .forEach(each -> palette.put(each.group(1), Colour.of(each.group(light == Light.DAY ? 2 : 3))));
            ONE_COLOUR.matcher(css).results().forEach(each -> palette.put(each.group(1), Colour.of(each.group(2))));
            return palette;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Colour colour(Map<String, Colour> palette, String name) {
        return Optional.ofNullable(palette.get(name)).orElseThrow(() -> new AssertionError("no colour " + name));
    }

    private static void assertContrast(Map<String, Colour> palette, String front, String ground, double least) {
        assertThat(Colour.contrast(colour(palette, front), colour(palette, ground)))
                .as("%s on %s", front, ground)
                .isGreaterThanOrEqualTo(least);
    }

    /// The kinds of colour blindness, as matrices over linear light (Machado, Oliveira and Fernandes 2009, severity 1).
    enum Sight {
        ALL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        NO_RED(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        NO_GREEN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        NO_BLUE(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] m;

        Sight(double... m) {
            this.m = m;
        }

        Colour see(Colour c) {
            return new Colour(
                    seen(m[0] * c.red() + m[1] * c.green() + m[2] * c.blue()),
                    seen(m[3] * c.red() + m[4] * c.green() + m[5] * c.blue()),
                    seen(m[6] * c.red() + m[7] * c.green() + m[8] * c.blue()));
        }

        private static double seen(double light) {
            return Math.clamp(light, 0, 1);
        }
    }

    /// A colour in linear light, each part from 0 to 1.
    record Colour(double red, double green, double blue) {
        static Colour of(String hex) {
            return new Colour(linear(hex.substring(1, 3)), linear(hex.substring(3, 5)), linear(hex.substring(5, 7)));
        }

        static double contrast(Colour one, Colour other) {
            var lighter = Math.max(one.luminance(), other.luminance());
            var darker = Math.min(one.luminance(), other.luminance());
            return (lighter + 0.05) / (darker + 0.05);
        }

        /// CIE 1976: about 2 is just noticeable, 20 is plainly another colour.
        static double distance(Colour one, Colour other) {
            double[] a = one.lab();
            double[] b = other.lab();
            return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
        }

        private double luminance() {
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        }

        private double[] lab() {
            var x = bent((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
            var y = bent(luminance());
            var z = bent((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double linear(String hex) {
            var value = Integer.parseInt(hex, 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }

        private static double bent(double t) {
            return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
        }
    }
}
