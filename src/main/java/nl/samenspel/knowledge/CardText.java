package nl.samenspel.knowledge;

import java.util.List;
import nl.samenspel.platform.Language;

/// One published version of a card in one language, ready to show.
///
/// @param version with `key` names this text for good: a session keeps both to show later what it saw
/// @param shipped the text as it came with the product; otherwise this organisation's own
public record CardText(
        String key,
        int version,
        Language language,
        boolean shipped,
        Entry.Source source,
        int minutes,
        CardRules.Looking looking,
        CardRules.Naming naming,
        String title,
        String openingQuestion,
        List<String> followUps,
        List<String> toPlace,
        String doneWhen,
        String lookingRule,
        String namesRule,
        List<Passage> steps,
        List<Passage> examples,
        List<String> remoteTips,
        List<String> roomTips,
        List<String> pitfalls) {

    static CardText of(EntryText entry) {
        var rules = entry.content().cardRules();
        var text = entry.text();
        return new CardText(
                entry.key(),
                entry.version(),
                entry.language(),
                entry.shipped(),
                entry.source(),
                rules.minutes(),
                rules.looking(),
                rules.naming(),
                text.of(Part.TITLE),
                text.of(Part.OPENING_QUESTION),
                text.lines(Part.FOLLOW_UPS),
                text.lines(Part.TO_PLACE),
                text.of(Part.DONE_WHEN),
                text.of(Part.LOOKING_RULE),
                text.of(Part.NAMES_RULE),
                text.passages(Part.STEPS),
                text.passages(Part.EXAMPLES),
                text.lines(Part.REMOTE_TIPS),
                text.lines(Part.ROOM_TIPS),
                text.lines(Part.PITFALLS));
    }
}
