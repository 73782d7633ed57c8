package nl.samenspel.knowledge.web;

import java.util.EnumMap;
import java.util.HashMap;
import nl.samenspel.knowledge.CardRules;
import nl.samenspel.knowledge.Content;
import nl.samenspel.knowledge.Kind;
import nl.samenspel.knowledge.Part;
import nl.samenspel.knowledge.Text;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Typed;

/// The content of an entry as fields of a form, and back: `nl.title`, `en.steps`, `minutes`, `looking`, `naming`.
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
        if (kind == Kind.CARD) {
            values.put("minutes", String.valueOf(content.cardRules().minutes()));
            values.put("looking", content.cardRules().looking().name());
            values.put("naming", content.cardRules().naming().name());
        }
        return Form.of(values);
    }

    static Content read(Kind kind, Typed typed) {
        var texts = new EnumMap<Language, Text>(Language.class);
        for (var language : Language.values()) {
            var parts = new EnumMap<Part, String>(Part.class);
            kind.parts().forEach(part -> parts.put(part, typed.text(field(language, part))));
            texts.put(language, new Text(parts));
        }
        return new Content(texts, kind == Kind.CARD ? rules(typed) : null);
    }

    /// Minutes that are no number become zero, which the domain refuses at its field.
    private static CardRules rules(Typed typed) {
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
