package nl.samenspel.sketch.paper;

import java.util.List;
import java.util.Map;

/// One magnet to cut out.
///
/// @param caption what kind it is, in words
/// @param text empty for people to write
/// @param values what is known of its lines; a line without a value is left to write on
public record PaperMagnet(MagnetKind kind, String caption, String text, Map<MagnetKind.Line, String> values) {
    public PaperMagnet {
        values = Map.copyOf(values);
    }

    static PaperMagnet blank(MagnetKind kind, String caption) {
        return new PaperMagnet(kind, caption, "", Map.of());
    }

    /// All it says, for who cannot read it on the magnet.
    List<String> words() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(text),
                        kind.lines().stream().map(line -> values.getOrDefault(line, "")))
                .filter(each -> !each.isBlank())
                .toList();
    }
}
