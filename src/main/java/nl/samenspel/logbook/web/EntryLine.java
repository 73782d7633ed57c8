package nl.samenspel.logbook.web;

import java.time.LocalDate;
import nl.samenspel.logbook.LogbookEntry;
import nl.samenspel.platform.web.Page;

/// An entry as the pages of its author show it.
///
/// @param assignment title of what it is about, or empty
public record EntryLine(LogbookEntry entry, String assignment) {
    private static final int START = 180;

    public String path() {
        return "/logbook/entries/" + entry.id().value();
    }

    /// What stands in a list: its title, or how it begins.
    public String name(Page page) {
        return entry.title().isEmpty() ? page.t("logbook.kind", entry.kind()) + ", " + page.date(day()) : entry.title();
    }

    public LocalDate day() {
        return LocalDate.ofInstant(entry.writtenAt(), Page.ZONE);
    }

    public boolean wasChanged() {
        return entry.version() > 1;
    }

    public String start() {
        var text = entry.text().replaceAll("\\s+", " ").strip();
        return text.length() <= START
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, START))) + "…";
    }
}
