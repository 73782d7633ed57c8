package nl.samenspel.portfolio.overlap.finder;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Field;
import org.jspecify.annotations.Nullable;

/// An assignment as the rules look at it.
///
/// @param text title and purpose, in small letters
/// @param months empty: nobody said
/// @param groups its target groups as people wrote them, by how they are compared; likewise its services
/// @param clashes what its text says after each word that means *clashes with*, see [Opposed]
/// @param words stems of title and purpose, with how much each counts; `written` as it stands there
public record Subject(
        Assignment.Id id,
        String title,
        String text,
        String reference,
        List<String> clashes,
        Optional<Months> months,
        Map<String, String> groups,
        Map<String, String> services,
        List<Demand> demand,
        Map<String, Double> words,
        Map<String, String> written) {
    /// What a word of the purpose counts against one of the title.
    private static final double PURPOSE = 0.5;

    static Subject of(Assignment assignment, DutchWords dutch) {
        var says = assignment.description();
        var purpose = says.text(Field.PURPOSE);
        var words = new TreeMap<String, Double>();
        var written = new HashMap<>(dutch.read(purpose));
        written.keySet().forEach(word -> words.put(word, PURPOSE));
        var title = dutch.read(says.title());
        title.keySet().forEach(word -> words.put(word, 1.0));
        written.putAll(title);
        var text = (says.title() + " " + purpose).toLowerCase(Locale.ROOT);
        return new Subject(
                assignment.id(),
                says.title(),
                text,
                says.text(Field.REFERENCE).toLowerCase(Locale.ROOT),
                Opposed.clashes(text),
                Months.of(says),
                keyed(says.targetGroups()),
                keyed(says.services()),
                says.demand(),
                words,
                written);
    }

    /// One and the same assignment is the same subject; its texts need not be compared.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subject that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    private static Map<String, String> keyed(List<String> texts) {
        var keyed = new TreeMap<String, String>();
        texts.forEach(text -> keyed.put(DutchWords.key(text), text.strip()));
        return keyed;
    }
}
