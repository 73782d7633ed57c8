package nl.samenspel.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A run of words in a comparison of two texts: in both, only in the earlier one, or only in the
/// later one.
public record Piece(Fate fate, String text) {

    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    /// Pairs of words: a table of some 16 MB, well within a tenth of a second.
    private static final long MOST_COMPARED = 4_000_000;

    /// Words, and the white space between them, so that joining all gives the text again.
    private static final Pattern WORD = Pattern.compile("\\S+|\\s+");

    /// What became of the earlier text in the later one, word by word, in reading order.
    public static List<Piece> between(String earlier, String later) {
        var before = words(earlier);
        var after = words(later);
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var pieces = new ArrayList<Piece>();
        before.subList(0, start).forEach(word -> append(pieces, Fate.SAME, word));
        compare(before.subList(start, before.size() - end), after.subList(start, after.size() - end), pieces);
        before.subList(before.size() - end, before.size()).forEach(word -> append(pieces, Fate.SAME, word));
        return List.copyOf(pieces);
    }

    /// The longest run of words in common stays; all others are gone or new. Texts that differ in
    /// very many words are
    /// not compared: the one is gone, the other is new.
    private static void compare(List<String> before, List<String> after, List<Piece> pieces) {
        if ((long) before.size() * after.size() > MOST_COMPARED) {
            before.forEach(word -> append(pieces, Fate.GONE, word));
            after.forEach(word -> append(pieces, Fate.NEW, word));
            return;
        }
        var common = commonLengths(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                append(pieces, Fate.SAME, before.get(i));
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                append(pieces, Fate.GONE, before.get(i++));
            } else {
                append(pieces, Fate.NEW, after.get(j++));
            }
        }
    }

    private static int[][] commonLengths(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void append(List<Piece> pieces, Fate fate, String word) {
        if (!pieces.isEmpty() && pieces.getLast().fate() == fate) {
            pieces.set(pieces.size() - 1, new Piece(fate, pieces.getLast().text() + word));
        } else {
            pieces.add(new Piece(fate, word));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }
}
