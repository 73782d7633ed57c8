package nl.samenspel.sketch.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.samenspel.board.Element;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.result.Picture;
import org.jspecify.annotations.Nullable;

/// Two pictures of one triangle side by side: what came, what went, what reads otherwise. Pure.
///
/// The same thing is what stands for the same record of the register; what stands for none is the same when it is
/// called
/// the same. A role is the same role whoever has it.
public final class Comparison {
    private static final Map<String, String> RECORDS = Map.of(
            Magnet.CLIENT, "organisationId",
            Magnet.ASSIGNMENT, "assignmentId",
            Magnet.LINE, "relationId",
            Magnet.AGREEMENT, "agreementId",
            Magnet.FORUM, "forumId",
            Magnet.IMPROVEMENT, "improvementId");

    /// What is said of a magnet, in the order in which it is told. Remarks and abbreviations are left out.
    private static final List<String> FIELDS = List.of(
            "role",
            "of",
            "participation",
            "representedBy",
            "size",
            "firmness",
            "from",
            "until",
            "basis",
            "for",
            "relation",
            "weight",
            "about",
            "parties",
            "where",
            "review",
            "owner",
            "due",
            "forum",
            "rhythm",
            "decides");

    private static final Set<String> DIRECTED = Set.of("depends_on", "precedes", "belongs");

    private final Picture earlier;
    private final Picture later;
    private final BoardWords words;
    private final Map<Element.Id, Element> laterOf = new HashMap<>();
    private final List<Item> items = new ArrayList<>();

    private Comparison(Picture earlier, Picture later, BoardWords words) {
        this.earlier = earlier;
        this.later = later;
        this.words = words;
    }

    public enum Change {
        NEW,
        CHANGED,
        GONE;

        /// As it stands at the end of a message key and in a class of the style sheet.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One property that reads otherwise; empty where it was or is not said.
    ///
    /// @param field `text` for its name
    public record Difference(String field, String from, String to) {}

    /// @param element as it is now, or as it was when it is gone
    /// @param name what it is called
    public record Item(Change change, Element element, String name, List<Difference> differences) {
        public Item {
            differences = List.copyOf(differences);
        }
    }

    /// In the order of the cards; within a kind what is new, what changed, what is gone.
    ///
    /// @param words for the values of both
    public static List<Item> of(Picture earlier, Picture later, BoardWords words) {
        var comparison = new Comparison(earlier, later, words);
        Magnet.KINDS.stream().filter(kind -> !kind.equals(Magnet.LINE)).forEach(comparison::compareMagnets);
        comparison.compareLines();
        comparison.items.sort(java.util.Comparator.<Item>comparingInt(
                        item -> Magnet.KINDS.indexOf(item.element().kind()))
                .thenComparing(Item::change));
        return List.copyOf(comparison.items);
    }

    private void compareMagnets(String kind) {
        compare(earlier.list(kind), later.list(kind), element -> plain(called(element)));
    }

    /// After the magnets: a line is the same when it joins the same two.
    private void compareLines() {
        compare(earlier.list(Magnet.LINE), later.list(Magnet.LINE), this::joined);
    }

    private void compare(List<Element> before, List<Element> now, Function<Element, String> likeness) {
        var left = new ArrayList<>(before);
        var right = new ArrayList<>(now);
        pair(left, right, Comparison::record);
        pair(left, right, element -> Optional.of(likeness.apply(element)));
        left.forEach(
                element -> items.add(new Item(Change.GONE, element, words.name(earlier.board(), element), List.of())));
        right.forEach(
                element -> items.add(new Item(Change.NEW, element, words.name(later.board(), element), List.of())));
    }

    private void pair(List<Element> left, List<Element> right, Function<Element, Optional<String>> key) {
        var byKey = new LinkedHashMap<String, Deque<Element>>();
        right.forEach(element -> key.apply(element)
                .ifPresent(each ->
                        byKey.computeIfAbsent(each, _ -> new ArrayDeque<>()).add(element)));
        left.removeIf(was -> {
            var same = key.apply(was).map(byKey::get).map(Deque::poll).orElse(null);
            if (same != null) {
                right.remove(same);
                laterOf.put(was.id(), same);
                differ(was, same);
            }
            return same != null;
        });
    }

    private void differ(Element was, Element is) {
        var differences = new ArrayList<Difference>();
        if (!plain(was.text()).equals(plain(is.text()))) {
            differences.add(new Difference("text", was.text().strip(), is.text().strip()));
        }
        for (var field : FIELDS) {
            var from = said(earlier, was, field);
            var to = said(later, is, field);
            if (!from.equals(to)) {
                differences.add(new Difference(field, from, to));
            }
        }
        if (!differences.isEmpty()) {
            items.add(new Item(Change.CHANGED, is, words.name(later.board(), is), differences));
        }
    }

    private String said(Picture picture, Element element, String field) {
        return element.findField(field)
                .filter(value -> !value.isBlank())
                .map(value -> words.value(picture.board(), field, value))
                .orElse("");
    }

    private static Optional<String> record(Element element) {
        return Optional.ofNullable(RECORDS.get(element.kind()))
                .flatMap(element::findField)
                .filter(value -> !value.isBlank());
    }

    /// A role by what role it is and for whom; everything else by its text.
    private String called(Element element) {
        if (!element.kind().equals(Magnet.ROLE)) {
            return element.text();
        }
        var picture = later.find(element.id()).isPresent() ? later : earlier;
        return element.findField("role").orElse("") + " " + said(picture, element, "of");
    }

    private String joined(Element line) {
        var ends = Objects.requireNonNull(line.ends());
        var from = now(ends.from());
        var to = now(ends.to());
        var isDirected = DIRECTED.contains(line.findField("relation").orElse("belongs"));
        return isDirected || from.compareTo(to) < 0 ? from + " " + to : to + " " + from;
    }

    private String now(Element.Id id) {
        return Optional.<@Nullable Element>ofNullable(laterOf.get(id))
                .map(Element::id)
                .orElse(id)
                .value()
                .toString();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
