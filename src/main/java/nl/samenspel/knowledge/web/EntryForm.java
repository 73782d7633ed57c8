package nl.samenspel.knowledge.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.knowledge.CardRules;
import nl.samenspel.knowledge.Content;
import nl.samenspel.knowledge.FlagRules;
import nl.samenspel.knowledge.GuidePhase;
import nl.samenspel.knowledge.InterventionRules;
import nl.samenspel.knowledge.Kind;
import nl.samenspel.knowledge.Part;
import nl.samenspel.knowledge.Rules;
import nl.samenspel.knowledge.Text;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/// The content of an entry as fields of a form, and back: `nl.title`, `en.steps`, `minutes`, `phases`.
final class EntryForm {
    private static final String MINUTES = "[1-9][0-9]?";

    private EntryForm() {}

    static String field(Language language, Part part) {
        return language.code() + "." + part.key();
    }

    static Form of(Kind kind, Content content) {
        var values = new HashMap<String, String>();
        for (var language : Language.values()) {
            for (var part : kind.parts()) {
                values.put(field(language, part), content.in(language).of(part));
            }
        }
        var form = new HashMap<>(Form.of(values).values());
        form.putAll(fields(content.rules()));
        return new Form(form, List.of());
    }

    private static Map<String, List<String>> fields(@Nullable Rules rules) {
        return switch (rules) {
            case CardRules card ->
                Map.of(
                        "minutes",
                        List.of(String.valueOf(card.minutes())),
                        "looking",
                        List.of(card.looking().name()),
                        "naming",
                        List.of(card.naming().name()));
            case FlagRules flag -> Map.of("phases", names(flag.phases()), "interventions", flag.keys());
            case InterventionRules intervention -> Map.of("phases", names(intervention.phases()));
            case null -> Map.of();
        };
    }

    private static List<String> names(List<GuidePhase> phases) {
        return phases.stream().map(GuidePhase::name).toList();
    }

    /// @param earlier what the author started from: rules that no field shows stay as they are there
    static Content read(Kind kind, Typed typed, Content earlier) {
        var texts = new EnumMap<Language, Text>(Language.class);
        for (var language : Language.values()) {
            var parts = new EnumMap<Part, String>(Part.class);
            kind.parts().forEach(part -> parts.put(part, typed.text(field(language, part))));
            texts.put(language, new Text(parts));
        }
        return new Content(texts, rules(typed, earlier.rules()));
    }

    private static @Nullable Rules rules(Typed typed, @Nullable Rules earlier) {
        return switch (earlier) {
            case CardRules _ -> cardRules(typed);
            case FlagRules flag -> flag.in(phases(typed)).fitting(typed.texts("interventions"));
            case InterventionRules intervention -> intervention.in(phases(typed));
            case null -> null;
        };
    }

    private static List<GuidePhase> phases(Typed typed) {
        var chosen = typed.texts("phases");
        return Arrays.stream(GuidePhase.values())
                .filter(phase -> chosen.contains(phase.name()))
                .toList();
    }

    /// Minutes that are no number become zero, which the domain refuses at its field.
    private static CardRules cardRules(Typed typed) {
        var minutes = typed.text("minutes");
        return new CardRules(
                minutes.matches(MINUTES) ? Integer.parseInt(minutes) : 0,
                typed.findChoice("looking", CardRules.Looking.class).orElse(CardRules.Looking.OPEN),
                typed.findChoice("naming", CardRules.Naming.class).orElse(CardRules.Naming.NAMED));
    }

    static int revision(Typed typed) {
        return typed.text("revision").matches("\\d{1,6}") ? Integer.parseInt(typed.text("revision")) : 0;
    }
}
