package nl.samenspel.sketch.magnet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import org.jspecify.annotations.Nullable;

/// The kinds of things on a sketch board, and reading their fields.
public final class Magnet {
    public static final String ROLE = "role";
    public static final String CLIENT = "client";
    public static final String ASSIGNMENT = "assignment";
    public static final String LINE = "line";
    public static final String BOTTLENECK = "bottleneck";
    public static final String AGREEMENT = "agreement";
    public static final String FORUM = "forum";
    public static final String GAP = "gap";
    public static final String IMPROVEMENT = "improvement";
    public static final String IDEA = "idea";

    /// In the order in which pictures and reports tell them.
    public static final List<String> KINDS =
            List.of(ROLE, CLIENT, ASSIGNMENT, LINE, BOTTLENECK, AGREEMENT, FORUM, GAP, IMPROVEMENT, IDEA);

    /// `status` of what is in the register, and of what waits there for a corner's yes.
    public static final String REGISTERED = "registered";

    public static final String PROPOSED = "proposed";

    private Magnet() {}

    /// The first element with this id in one of its fields, such as the magnet of an assignment. Goes through the
    /// whole board: for many at once there is [RecordMagnets].
    public static Optional<Element> find(Board board, String kind, String field, UUID id) {
        var wanted = id.toString();
        return board.elements().values().stream()
                .filter(element -> element.kind().equals(kind)
                        && element.findField(field).filter(wanted::equals).isPresent())
                .min(Comparator.comparing(element -> element.id().value()));
    }

    public static Stream<Element> list(Board board, String kind) {
        return board.listElements().stream().filter(element -> element.kind().equals(kind));
    }

    /// The id in a field; empty when there is none that can be read.
    public static Optional<UUID> findId(Element element, String field) {
        try {
            return element.findField(field).filter(value -> !value.isBlank()).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The elements named in a field of several ids; what is no longer there is left out.
    public static List<Element> listNamed(Board board, Element element, String field) {
        return Arrays.stream(element.findField(field).orElse("").split(" "))
                .filter(each -> !each.isBlank())
                .flatMap(each -> id(each).stream())
                .flatMap(each -> board.findElement(new Element.Id(each)).stream())
                .toList();
    }

    /// A field as a value of ours: `depends_on` is `DEPENDS_ON`.
    public static <E extends Enum<E>> Optional<E> findChoice(Element element, String field, Class<E> type) {
        var wanted = element.findField(field).orElse("").toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(wanted))
                .findFirst();
    }

    /// How a value of ours stands in a field.
    public static String field(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// Says that the element now stands for this record.
    static BoardCommand.Direct registered(Element element, String field, UUID record, String status) {
        return new BoardCommand.SetFields(element.id(), Map.of(field, record.toString(), "status", status));
    }

    /// Says that the element stands for no record any more.
    static BoardCommand.Direct unregistered(Element element, String field) {
        var fields = new HashMap<String, @Nullable String>();
        fields.put(field, null);
        fields.put("status", null);
        return new BoardCommand.SetFields(element.id(), fields);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
