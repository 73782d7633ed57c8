package nl.samenspel.knowledge.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspel.knowledge.Entry;
import nl.samenspel.knowledge.Kind;
import nl.samenspel.platform.NotFound;

/// Where entries stand in the addresses and on the pages of the guide: `/guide/cards/players`,
/// `/guide/flags/no-time`.
public enum Shelf {
    FLAGS(Kind.FLAG),
    THOUGHTS(Kind.THOUGHT),
    INTERVENTIONS(Kind.INTERVENTION),
    WORDS(Kind.TERM),
    CARDS(Kind.CARD),
    TEXTS(Kind.CHECKLIST, Kind.CORNER_QUESTIONS, Kind.LETTER, Kind.TEXT);

    /// All of them, as a path variable may say them.
    static final String NAMES = "cards|texts|flags|thoughts|interventions|words";

    private final Set<Kind> kinds;

    Shelf(Kind... kinds) {
        this.kinds = Set.of(kinds);
    }

    public boolean holds(Entry entry) {
        return kinds.contains(entry.kind());
    }

    /// Whether what stands here belongs to phases of an assignment.
    public boolean hasPhases() {
        return this == FLAGS || this == INTERVENTIONS;
    }

    /// Without language.
    public String path() {
        return "/guide/" + name().toLowerCase(Locale.ROOT);
    }

    static Shelf of(Entry entry) {
        return Arrays.stream(values())
                .filter(shelf -> shelf.holds(entry))
                .findFirst()
                .orElseThrow();
    }

    /// Without language.
    static String path(Entry entry) {
        return of(entry).path() + "/" + entry.key().value();
    }

    /// @throws NotFound when there is no such shelf
    static Shelf named(String name) {
        return Arrays.stream(values())
                .filter(shelf -> shelf.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// @throws NotFound when the entry stands on another shelf
    static Entry require(Entry entry, String shelf) {
        if (!named(shelf).holds(entry)) {
            throw new NotFound();
        }
        return entry;
    }

    /// The ones with a page of their own; cards and texts stand on the first page of the guide.
    public static final List<Shelf> CHAPTERS = List.of(FLAGS, THOUGHTS, INTERVENTIONS, WORDS);
}
