package nl.samenspel.knowledge;

import java.util.List;
import nl.samenspel.platform.Language;

/// What the guide says about one intervention, in one language.
///
/// @param version with `key` names this text for good
/// @param phases first the one under which the guide tells it
/// @param prepare what to have ready before you begin
public record InterventionText(
        String key,
        int version,
        Language language,
        Entry.Source source,
        List<GuidePhase> phases,
        String title,
        List<String> explanation,
        List<String> when,
        List<String> how,
        List<String> prepare) {

    static InterventionText of(EntryText entry) {
        var text = entry.text();
        return new InterventionText(
                entry.key(),
                entry.version(),
                entry.language(),
                entry.source(),
                entry.content().phases(),
                text.of(Part.TITLE),
                text.paragraphs(Part.EXPLANATION),
                text.lines(Part.WHEN),
                text.lines(Part.HOW),
                text.lines(Part.PREPARE));
    }
}
