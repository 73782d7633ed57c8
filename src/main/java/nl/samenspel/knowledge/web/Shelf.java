package nl.samenspel.knowledge.web;

import nl.samenspel.knowledge.Entry;
import nl.samenspel.knowledge.Kind;
import nl.samenspel.platform.NotFound;

/// Where an entry stands in the addresses: `/guide/cards/players`, `/guide/texts/house-rules`.
final class Shelf {
    private Shelf() {}

    /// Without language.
    static String path(Entry entry) {
        return "/guide/" + of(entry) + "/" + entry.key().value();
    }

    static String of(Entry entry) {
        return entry.kind() == Kind.CARD ? "cards" : "texts";
    }

    /// @throws NotFound when the entry stands on another shelf
    static Entry require(Entry entry, String shelf) {
        if (!of(entry).equals(shelf)) {
            throw new NotFound();
        }
        return entry;
    }
}
