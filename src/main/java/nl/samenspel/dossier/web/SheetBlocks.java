package nl.samenspel.dossier.web;

import java.util.List;
import java.util.stream.Stream;
import nl.samenspel.dossier.sheet.SheetKind;
import nl.samenspel.knowledge.Entry;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.knowledge.Part;
import nl.samenspel.platform.Language;
import org.springframework.stereotype.Component;

/// The parts of a sheet, each with the questions that the guide asks there.
@Component
public class SheetBlocks {
    private final KnowledgeViews knowledge;

    SheetBlocks(KnowledgeViews knowledge) {
        this.knowledge = knowledge;
    }

    /// @param title empty: facts, which the guide does not ask
    /// @param guide the entry of the guide about it, or empty
    /// @param own written by this project, where the guide leaves it open
    public record Block(
            String title,
            String introduction,
            List<String> questions,
            String guide,
            boolean own,
            List<String> fields) {}

    List<Block> of(SheetKind kind, Language language) {
        return switch (kind) {
            case INTAKE ->
                List.of(
                        new Block("", "", List.of(), "", true, List.of("asked_by", "came", "time_given")),
                        block("intake-acquainted", "get-acquainted", language, "acquainted.", kind),
                        block("intake-assumptions", "name-assumptions", language, "assumptions.", kind),
                        block("intake-urgency", "keep-asking", language, "urgency.", kind),
                        block("intake-behind", "keep-asking", language, "behind.", kind),
                        block("intake-critical", "critical-questions", language, "critical.", kind));
            case EXPLORATION ->
                List.of(
                        block(
                                "exploration-conditions",
                                "explore-first",
                                language,
                                Stream.of("rapport", "goodwill", "perspective")),
                        block(
                                "exploration-doing",
                                "explore-first",
                                language,
                                Stream.of("agreed", "paid", "feedback", "pre_quote", "exit_thought")));
            case COMPLETION -> List.of(block("completion", "", language, kind.fields().stream()));
        };
    }

    /// Why the talk is held, in one paragraph.
    String aim(Language language) {
        return knowledge.entry("dossier-intake-aim", language).text().of(Part.BODY);
    }

    private Block block(String key, String guide, Language language, String prefix, SheetKind kind) {
        return block(key, guide, language, kind.fields().stream().filter(field -> field.startsWith(prefix)));
    }

    private Block block(String key, String guide, Language language, Stream<String> fields) {
        var entry = knowledge.entry("dossier-" + key, language);
        return new Block(
                entry.title(),
                entry.text().of(Part.INTRODUCTION),
                entry.text().lines(Part.ITEMS),
                guide.isEmpty() ? "" : "/guide/" + guide,
                entry.source() == Entry.Source.OWN_FILLING,
                fields.toList());
    }
}
