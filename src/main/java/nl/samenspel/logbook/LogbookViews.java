package nl.samenspel.logbook;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reading in one's own logbook. There is no way to ask for somebody else's.
@Service
@Transactional(readOnly = true)
public class LogbookViews {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final LogbookStore store;
    private final Cryptography cryptography;

    LogbookViews(LogbookStore store, Cryptography cryptography) {
        this.store = store;
        this.cryptography = cryptography;
    }

    /// What to look for.
    ///
    /// @param words all of them, in any order, with or without accents; empty: no matter
    /// @param kind null: of any kind
    /// @param assignment null: about any, or none
    public record Wish(String words, LogbookEntry.@Nullable Kind kind, Assignment.@Nullable Id assignment) {
        public static final Wish ALL = new Wish("", null, null);

        public boolean isAll() {
            return words.isBlank() && kind == null && assignment == null;
        }
    }

    public LogbookEntry get(LogbookEntry.Id id, Actor author) {
        return open(author).flatMap(logbook -> logbook.find(id)).orElseThrow(NotFound::new);
    }

    /// Everything, the newest first.
    public List<LogbookEntry> list(Actor author) {
        return open(author).map(OpenLogbook::list).orElse(List.of());
    }

    /// Opens everything, looks, and forgets it again. The newest first.
    public List<LogbookEntry> find(Wish wish, Actor author) {
        var words = Arrays.stream(plain(wish.words()).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return list(author).stream()
                .filter(entry -> wish.kind() == null || entry.kind() == wish.kind())
                .filter(entry -> wish.assignment() == null || wish.assignment().equals(entry.assignment()))
                .filter(entry -> words.isEmpty() || says(entry, words))
                .toList();
    }

    private static boolean says(LogbookEntry entry, List<String> words) {
        var text = plain(entry.title() + "\n"
                + String.join(
                        "\n",
                        entry.answers().stream().map(LogbookEntry.Answer::text).toList()));
        return words.stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private Optional<OpenLogbook> open(Actor author) {
        return OpenLogbook.find(store, cryptography, author);
    }
}
