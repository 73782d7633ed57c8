package nl.samenspel.portfolio.overlap.finder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;

/// Goals that oppose each other because people said so, never by our own guess: the one reinforces what the
/// other conflicts with, or its text says that it clashes with the other, by its reference or its whole
/// title.
final class Opposed implements Finder {
    /// Words by which Dutch and English texts say it.
    private static final Pattern CLASHES = Pattern.compile(
            "botst met|strijdig met|in strijd met|ten koste van|in plaats van|gaat in tegen|conflicts with|at odds with|instead of");

    private static final int MOST_MARKED = 20;
    private static final int SHORTEST_NAME = 4;

    @Override
    public void candidates(Subject subject, Ground ground, Consumer<Subject> found) {
        through(subject, ground, Link.Kind.REINFORCES, Link.Kind.CONFLICTS).forEach(found);
        through(subject, ground, Link.Kind.CONFLICTS, Link.Kind.REINFORCES).forEach(found);
        if (!subject.clashes().isEmpty()) {
            ground.subjects().stream()
                    .filter(other -> isMarked(subject, other))
                    .limit(MOST_MARKED)
                    .forEach(found);
        }
    }

    @Override
    public Optional<Reason> find(Subject one, Subject other, Ground ground) {
        if (isMarked(one, other) || isMarked(other, one)) {
            return Optional.of(reason("mark", one, List.of(one.title(), other.title())));
        }
        var between = between(one, other, ground).or(() -> between(other, one, ground));
        return between.map(third -> reason("through", one, List.of(third.title())));
    }

    private static Optional<Subject> between(Subject friend, Subject foe, Ground ground) {
        var friends = across(friend.id(), Link.Kind.REINFORCES, ground);
        friends.retainAll(across(foe.id(), Link.Kind.CONFLICTS, ground));
        return friends.stream()
                .min(java.util.Comparator.comparing(Assignment.Id::value))
                .map(ground::subject);
    }

    private static List<Subject> through(Subject subject, Ground ground, Link.Kind first, Link.Kind second) {
        return across(subject.id(), first, ground).stream()
                .flatMap(third -> across(third, second, ground).stream())
                .filter(each -> !each.equals(subject.id()))
                .map(ground::subject)
                .toList();
    }

    private static Set<Assignment.Id> across(Assignment.Id id, Link.Kind kind, Ground ground) {
        return ground.linksOf(id).stream()
                .filter(link -> link.kind() == kind)
                .map(link -> link.one().equals(id) ? link.other() : link.one())
                .collect(Collectors.toSet());
    }

    private static boolean isMarked(Subject says, Subject named) {
        if (says.id().equals(named.id())) {
            return false;
        }
        if (says.clashes().isEmpty()) {
            return false;
        }
        var title = named.title().toLowerCase(Locale.ROOT);
        return says.clashes().stream().anyMatch(rest -> names(rest, title) || names(rest, named.reference()));
    }

    /// What a text says after each word that means *clashes with*.
    static List<String> clashes(String text) {
        return CLASHES.matcher(text)
                .results()
                .map(mark -> text.substring(mark.end()))
                .toList();
    }

    private static boolean names(String text, String name) {
        return name.length() >= SHORTEST_NAME && text.contains(name);
    }

    private static Reason reason(String how, Subject one, List<String> titles) {
        var args = new java.util.TreeMap<String, Object>();
        args.put("how", how);
        args.put("titles", titles);
        return new Reason(
                Rule.OPPOSED,
                Link.Kind.CONFLICTS,
                one.id(),
                Link.Weight.MEDIUM,
                args,
                titles.stream().sorted().toList());
    }
}
