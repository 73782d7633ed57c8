package nl.samenspel.knowledge;

import java.util.List;
import nl.samenspel.platform.Language;

/// What the guide says about one red flag, in one language.
///
/// @param version with `key` names this text for good
/// @param interventions the most fitting first
public record FlagText(
        String key,
        int version,
        Language language,
        Entry.Source source,
        List<GuidePhase> phases,
        Sensitivity sensitivity,
        List<FlagRules.Fitting> interventions,
        String title,
        List<String> explanation,
        List<String> notice,
        String question) {

    static FlagText of(EntryText entry) {
        var rules = entry.content().flagRules();
        var text = entry.text();
        return new FlagText(
                entry.key(),
                entry.version(),
                entry.language(),
                entry.source(),
                rules.phases(),
                rules.sensitivity(),
                rules.interventions(),
                text.of(Part.TITLE),
                text.paragraphs(Part.EXPLANATION),
                text.lines(Part.NOTICE),
                text.of(Part.QUESTION));
    }
}
