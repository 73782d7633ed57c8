package nl.samenspel.knowledge;

import java.util.List;
import nl.samenspel.platform.Language;

/// A pair of thoughts, in one language: what holds people back, and its counterpart.
///
/// @param version with `key` names this text for good
/// @param question to put to yourself
public record ThoughtText(
        String key,
        int version,
        Language language,
        Entry.Source source,
        String title,
        String limiting,
        String helpful,
        List<String> explanation,
        String question) {

    static ThoughtText of(EntryText entry) {
        var text = entry.text();
        return new ThoughtText(
                entry.key(),
                entry.version(),
                entry.language(),
                entry.source(),
                text.of(Part.TITLE),
                text.of(Part.LIMITING),
                text.of(Part.HELPFUL),
                text.paragraphs(Part.EXPLANATION),
                text.of(Part.QUESTION));
    }
}
