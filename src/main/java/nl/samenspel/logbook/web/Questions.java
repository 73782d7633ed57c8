package nl.samenspel.logbook.web;

import java.util.List;
import nl.samenspel.knowledge.CraftViews;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.knowledge.Part;
import nl.samenspel.knowledge.ThoughtText;
import nl.samenspel.logbook.LogbookEntry;
import nl.samenspel.platform.Language;
import org.springframework.stereotype.Component;

/// What the guide asks for each kind of entry: an organisation may ask it in other words.
@Component
class Questions {
    private final KnowledgeViews knowledge;
    private final CraftViews craft;

    Questions(KnowledgeViews knowledge, CraftViews craft) {
        this.knowledge = knowledge;
        this.craft = craft;
    }

    /// The limiting thoughts that people recognise, each with its counterpart, in the order of
    /// the guide.
    List<ThoughtText> thoughts(Language language) {
        return craft.thoughts(language);
    }

    /// In the order in which they are asked; for a note one that is empty.
    List<String> of(LogbookEntry.Kind kind, Language language) {
        return kind == LogbookEntry.Kind.NOTE
                ? List.of("")
                : entry(kind, language).lines(Part.ITEMS);
    }

    String introduction(LogbookEntry.Kind kind, Language language) {
        return kind == LogbookEntry.Kind.NOTE ? "" : entry(kind, language).of(Part.INTRODUCTION);
    }

    private nl.samenspel.knowledge.Text entry(LogbookEntry.Kind kind, Language language) {
        return knowledge.entry(key(kind), language).text();
    }

    private static String key(LogbookEntry.Kind kind) {
        return switch (kind) {
            case CHECK_IN -> "logbook-check-in";
            case GUT_FEELING -> "logbook-gut-feeling";
            case THOUGHT -> "logbook-thought";
            case WELLBEING -> "logbook-wellbeing";
            case NOTE -> throw new IllegalArgumentException("nothing is asked for a note");
        };
    }
}
