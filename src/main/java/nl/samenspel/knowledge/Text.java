package nl.samenspel.knowledge;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// An entry's text in one language, part by part, as people typed it. Parts that say nothing are
/// left out.
public record Text(Map<Part, String> parts) {
    private static final Pattern SPACES_AT_THE_END = Pattern.compile("[ \\t\\u00a0]+(?=\n|$)");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    public Text {
        var told = new EnumMap<Part, String>(Part.class);
        parts.forEach((part, text) -> {
            var tidy = tidy(text);
            if (!tidy.isEmpty()) {
                told.put(part, tidy);
            }
        });
        parts = Collections.unmodifiableMap(told);
    }

    /// As typed; empty when the part says nothing.
    public String of(Part part) {
        return parts.getOrDefault(part, "");
    }

    public List<String> lines(Part part) {
        return of(part).lines().filter(line -> !line.isBlank()).toList();
    }

    public List<String> paragraphs(Part part) {
        return blocks(part);
    }

    public List<Passage> passages(Part part) {
        return blocks(part).stream().map(Text::passage).toList();
    }

    private List<String> blocks(Part part) {
        return Arrays.stream(of(part).split("\n\n+"))
                .filter(block -> !block.isBlank())
                .toList();
    }

    private static Passage passage(String block) {
        var halves = block.split("\n", 2);
        return halves.length == 1 ? new Passage("", halves[0]) : new Passage(halves[0], halves[1]);
    }

    /// Browsers send CR LF; spaces at the end of a line mean nothing; more than one empty line is one.
    private static String tidy(String typed) {
        var ended = SPACES_AT_THE_END.matcher(typed.replace("\r\n", "\n")).replaceAll("");
        return EMPTY_LINES.matcher(ended).replaceAll("\n\n").strip();
    }
}
