package nl.samenspel.portfolio.overlap.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.samenspel.assignment.Link;

/// Alike in title and purpose, and not years apart.
final class Alike implements Finder {
    private static final int KEPT = 8;
    /// Chosen on the labelled pairs; see docs/decisions/0029-likeness.md.
    private static final double ENOUGH = 0.6;

    private static final double VERY = 0.85;
    private static final int MONTHS_APART = 12;
    private static final int WORDS_SHOWN = 4;

    @Override
    public void candidates(Subject subject, Ground ground, Consumer<Subject> found) {
        var likeness = ground.likeness();
        record Near(Subject subject, double alike) {}
        likeness.near(subject).stream()
                .filter(other -> inTime(subject, other))
                .map(other -> new Near(other, likeness.between(subject, other)))
                .filter(near -> near.alike() >= ENOUGH)
                .sorted(Comparator.comparingDouble((Near near) -> -near.alike())
                        .thenComparing(near -> near.subject().id().value()))
                .limit(KEPT)
                .forEach(near -> found.accept(near.subject()));
    }

    @Override
    public Optional<Reason> find(Subject one, Subject other, Ground ground) {
        var alike = ground.likeness().between(one, other);
        if (alike < ENOUGH || !inTime(one, other)) {
            return Optional.empty();
        }
        var args = new TreeMap<String, Object>();
        args.put(
                "words",
                ground.likeness().shared(one, other, WORDS_SHOWN).stream()
                        .map(word -> one.written().getOrDefault(word, word))
                        .distinct()
                        .toList());
        var facts = new ArrayList<>(java.util.List.of(one.text(), other.text()));
        facts.sort(Comparator.naturalOrder());
        var strength = alike >= VERY ? Link.Weight.MEDIUM : Link.Weight.LIGHT;
        return Optional.of(new Reason(Rule.ALIKE, Link.Kind.OVERLAPS, one.id(), strength, args, facts));
    }

    private static boolean inTime(Subject one, Subject other) {
        return one.months().isEmpty()
                || other.months().isEmpty()
                || one.months().get().shared(other.months().get()) > -MONTHS_APART;
    }
}
