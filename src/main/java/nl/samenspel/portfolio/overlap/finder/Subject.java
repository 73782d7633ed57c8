package nl.samenspel.portfolio.overlap.finder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;

/// An assignment as the rules look at it.
///
/// @param text title and purpose, in small letters
/// @param months empty: nobody said
/// @param groups its target groups as people wrote them, by how they are compared; likewise its services
/// @param words of title and purpose, with how much each counts
public record Subject(
        Assignment.Id id,
        String title,
        String text,
        String reference,
        Optional<Months> months,
        Map<String, String> groups,
        Map<String, String> services,
        List<Demand> demand,
        Map<String, Double> words) {
    /// What a word of the purpose counts against one of the title.
    private static final double PURPOSE = 0.5;

    static Subject of(Assignment assignment, DutchWords dutch) {
        var says = assignment.description();
        var purpose = says.text(Field.PURPOSE);
        var words = new TreeMap<String, Double>();
        dutch.read(purpose).forEach(word -> words.merge(word, PURPOSE, Math::max));
        dutch.read(says.title()).forEach(word -> words.put(word, 1.0));
        return new Subject(
                assignment.id(),
                says.title(),
                (says.title() + " " + purpose).toLowerCase(Locale.ROOT),
                says.text(Field.REFERENCE).toLowerCase(Locale.ROOT),
                Months.of(says),
                keyed(says.targetGroups()),
                keyed(says.services()),
                says.demand(),
                words);
    }

    private static Map<String, String> keyed(List<String> texts) {
        var keyed = new TreeMap<String, String>();
        texts.forEach(text -> keyed.put(DutchWords.key(text), text.strip()));
        return keyed;
    }
}
