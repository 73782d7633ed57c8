package nl.samenspel.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.document.ImportRow;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import org.springframework.stereotype.Component;

/// The words by which a file may name a choice: those of the screen in either language, and our own names.
@Component
class ImportWords {
    private final Messages messages;
    private final Map<Field, Map<String, Object>> values = new HashMap<>();

    ImportWords(Messages messages) {
        this.messages = messages;
        for (var field : Field.values()) {
            if (field.type().isEnum()) {
                values.put(field, words(field));
            }
        }
    }

    Optional<Object> find(Field field, String word) {
        return Optional.ofNullable(values.getOrDefault(field, Map.of()).get(key(word)));
    }

    /// As the screen says it in Dutch.
    String of(Field field, Object value) {
        return value instanceof Enum<?> name ? say(field, name, Language.NL) : value.toString();
    }

    private Map<String, Object> words(Field field) {
        var words = new HashMap<String, Object>();
        for (var value : field.type().getEnumConstants()) {
            var name = (Enum<?>) value;
            words.put(key(name.name()), value);
            for (var language : Language.values()) {
                words.put(key(say(field, name, language)), value);
            }
        }
        return words;
    }

    private String say(Field field, Enum<?> name, Language language) {
        return messages.text(language, "assignment." + field.formName() + "." + name.name());
    }

    private static String key(String word) {
        return ImportRow.keyOf(word).replace('_', ' ');
    }
}
