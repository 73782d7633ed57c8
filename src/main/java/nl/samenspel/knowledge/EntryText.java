package nl.samenspel.knowledge;

import nl.samenspel.platform.Language;

/// One published version of any entry in one language: `text().lines(Part.ITEMS)`.
///
/// @param version with `key` names this text for good
public record EntryText(
        String key, Kind kind, int version, Language language, boolean shipped, Entry.Source source, Content content) {

    static EntryText of(Entry entry, EntryVersion.Published version, Language language) {
        return new EntryText(
                entry.key().value(),
                entry.kind(),
                version.number(),
                language,
                version.shipped(),
                entry.source(),
                version.content());
    }

    public Text text() {
        return content.in(language);
    }

    public String title() {
        return text().of(Part.TITLE);
    }
}
