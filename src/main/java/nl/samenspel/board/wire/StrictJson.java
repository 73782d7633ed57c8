package nl.samenspel.board.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object, read key by key. What is missing, of another type, or left over is refused.
final class StrictJson {
    /// What comes over a socket: small and flat.
    private static final JsonMapper MESSAGES = mapper(8, 64 * 1024);
    /// What we wrote ourselves: a whole board may be large.
    private static final JsonMapper OWN = mapper(16, 64 * 1024 * 1024);

    private final JsonNode object;
    private final Set<String> taken = new HashSet<>();

    StrictJson(JsonNode node) {
        if (!node.isObject()) {
            throw new Unreadable("not an object");
        }
        this.object = node;
    }

    static JsonNode parseMessage(String json) {
        return parse(MESSAGES, json);
    }

    static JsonNode parseOwn(String json) {
        return parse(OWN, json);
    }

    boolean has(String key) {
        return object.has(key);
    }

    boolean hasNull(String key) {
        return object.path(key).isNull();
    }

    JsonNode any(String key) {
        taken.add(key);
        var value = object.get(key);
        if (value == null) {
            throw new Unreadable(key + " is missing");
        }
        return value;
    }

    StrictJson object(String key) {
        return new StrictJson(any(key));
    }

    List<JsonNode> list(String key, int most) {
        var value = any(key);
        if (!value.isArray() || value.size() > most) {
            throw new Unreadable(key + " is no list, or too long");
        }
        return value.values().stream().toList();
    }

    String text(String key) {
        return textOf(any(key), key);
    }

    @Nullable
    String textOrNull(String key) {
        var value = any(key);
        return value.isNull() ? null : textOf(value, key);
    }

    UUID id(String key) {
        return idOf(any(key), key);
    }

    double number(String key) {
        var value = any(key);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw new Unreadable(key + " is not a number");
        }
        return value.doubleValue();
    }

    long whole(String key) {
        var value = any(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new Unreadable(key + " is not a whole number");
        }
        return value.longValue();
    }

    boolean yesOrNo(String key) {
        var value = any(key);
        if (!value.isBoolean()) {
            throw new Unreadable(key + " is not true or false");
        }
        return value.booleanValue();
    }

    Iterable<String> keys() {
        return object.propertyNames();
    }

    /// To be called last: refuses what nobody asked for.
    void nothingElse() {
        for (var name : object.propertyNames()) {
            if (!taken.contains(name)) {
                throw new Unreadable("a key too many");
            }
        }
    }

    static UUID idOf(JsonNode value, String key) {
        var text = textOf(value, key);
        try {
            var id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable(key + " is not a UUID");
        }
        throw new Unreadable(key + " is not a UUID");
    }

    /// Text that a database and another browser can take: no NUL, no half characters.
    static String textOf(JsonNode value, String key) {
        if (!value.isString()) {
            throw new Unreadable(key + " is not text");
        }
        var text = value.stringValue();
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(StrictJson::isHalf)) {
            throw new Unreadable(key + " is not text");
        }
        return text;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static JsonNode parse(JsonMapper mapper, String json) {
        try {
            return mapper.readTree(json);
        } catch (JacksonException e) {
            throw new Unreadable("not JSON");
        }
    }

    private static JsonMapper mapper(int depth, int most) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxDocumentLength(most)
                .maxStringLength(most)
                .maxNumberLength(40)
                .build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
