package nl.samenspel.sketch.magnet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Standing;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.Refused;
import nl.samenspel.sketch.SketchRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The magnet is the assignment: what is written on it is written in the register.
@Component
class AssignmentMagnets implements MagnetKind {
    static final String ID = "assignmentId";
    static final String FOR = "for";
    private static final String UNTITLED = "…";

    private final Assignments assignments;
    private final AssignmentViews views;
    private final Messages messages;

    AssignmentMagnets(Assignments assignments, AssignmentViews views, Messages messages) {
        this.assignments = assignments;
        this.views = views;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return Magnet.ASSIGNMENT;
    }

    @Override
    public String idField() {
        return ID;
    }

    @Override
    public Set<String> kept() {
        return Set.of("text", "size", "firmness", "from", "until", "basis", FOR);
    }

    @Override
    public List<BoardCommand.Direct> placed(At at, Element element) {
        var description = describe(Description.titled(title(element)), at.board(), element, kept());
        var id = assignments.propose(
                at.session().triangle(), description, at.session().id().value(), at.by());
        return List.of(Magnet.registered(element, ID, id.value(), Magnet.PROPOSED));
    }

    @Override
    public List<BoardCommand.Direct> changed(At at, Element element, Set<String> what) {
        var id = new Assignment.Id(Magnet.findId(element, ID).orElseThrow());
        var before = views.get(id).description();
        var after = describe(before, at.board(), element, what);
        var edits = new HashMap<Field, Object>();
        after.differencesFrom(before).forEach(field -> edits.put(field, after.value(field)));
        if (!edits.isEmpty()) {
            assignments.change(id, edits, at.by());
        }
        return List.of();
    }

    @Override
    public void removed(At at, Element element) {
        find(element)
                .filter(known ->
                        known.standing() instanceof Standing.Proposed proposed && at.isFromHere(proposed.session()))
                .ifPresent(known -> assignments.decline(known.id(), reason(at), at.by()));
    }

    @Override
    public void returned(At at, Element element) {
        find(element)
                .filter(known ->
                        known.standing() instanceof Standing.Declined declined && at.isFromHere(declined.session()))
                .ifPresent(known -> assignments.reconsider(known.id(), at.by()));
    }

    @Override
    public List<BoardCommand.Direct> require(At at, Element element) {
        var known = find(element)
                .filter(found -> found.triangle().equals(at.session().triangle()))
                .orElseThrow(() -> new Refused(SketchRefusal.NOT_OF_THIS_TRIANGLE));
        var status = known.standing() instanceof Standing.Proposed ? Magnet.PROPOSED : Magnet.REGISTERED;
        return List.of(
                Magnet.registered(element, ID, known.id().value(), status),
                new BoardCommand.Write(element.id(), known.title()));
    }

    private Optional<Assignment> find(Element element) {
        return record(element).map(Assignment.Id::new).flatMap(views::find);
    }

    /// In the language of the session: it is read in the register.
    private String reason(At at) {
        return messages.text(at.session().plan().language(), "sketch.magnet.removed");
    }

    /// The fields of a magnet that shows this assignment.
    ///
    /// @param clients ids of the client magnets, by organisation
    static Map<String, String> fields(Assignment assignment, Map<Organisation.Id, String> clients) {
        var fields = changing(assignment.description(), assignment.standing().name(), clients);
        fields.values().removeIf(value -> value == null);
        var shown = new TreeMap<String, String>();
        fields.forEach((name, value) -> {
            if (value != null) {
                shown.put(name, value);
            }
        });
        shown.put(ID, assignment.id().value().toString());
        shown.put("corner", "provider");
        return shown;
    }

    /// What such a magnet has to say now; null where it says nothing any more.
    static Map<String, @Nullable String> changing(
            Description description, Standing.Name standing, Map<Organisation.Id, String> clients) {
        var fields = new TreeMap<String, @Nullable String>();
        fields.put(
                "size", description.size() == null ? null : description.size().name());
        fields.put("firmness", description.firmness() == null ? null : Magnet.field(description.firmness()));
        fields.put("from", month(description.from()));
        fields.put("until", month(description.until()));
        fields.put("basis", description.basis() == null ? null : Magnet.field(description.basis()));
        fields.put("status", standing == Standing.Name.PROPOSED ? Magnet.PROPOSED : Magnet.REGISTERED);
        var named = description.clients().stream()
                .map(client -> clients.get(client.organisation()))
                .filter(each -> each != null)
                .collect(Collectors.joining(" "));
        fields.put(FOR, named.isEmpty() ? null : named);
        return fields;
    }

    private static Description describe(Description from, Board board, Element element, Set<String> what) {
        var description = from;
        if (what.contains("text")) {
            description = description.with(Field.TITLE, title(element));
        }
        if (what.contains("size")) {
            description = description.with(
                    Field.SIZE,
                    Magnet.findChoice(element, "size", Assignment.Size.class).orElse(null));
        }
        if (what.contains("firmness")) {
            description = description.with(
                    Field.FIRMNESS,
                    Magnet.findChoice(element, "firmness", Assignment.Firmness.class)
                            .orElse(null));
        }
        if (what.contains("basis")) {
            description = description.with(
                    Field.BASIS,
                    Magnet.findChoice(element, "basis", Assignment.Basis.class).orElse(null));
        }
        if (what.contains("from") || what.contains("until")) {
            description = description.during(month(element, "from"), month(element, "until"));
        }
        if (what.contains(FOR)) {
            description = description.with(Field.CLIENTS, clients(description, board, element));
        }
        return description;
    }

    /// Those named on the magnet who are in the register, with what was said about them before.
    private static List<Client> clients(Description before, Board board, Element element) {
        var known = before.clients().stream()
                .collect(Collectors.toMap(Client::organisation, client -> client, (first, _) -> first));
        return Magnet.listNamed(board, element, FOR).stream()
                .flatMap(magnet -> Magnet.findId(magnet, ClientMagnets.ID).stream())
                .map(Organisation.Id::new)
                .distinct()
                .map(organisation -> known.getOrDefault(organisation, Client.of(organisation)))
                .toList();
    }

    private static String title(Element element) {
        return element.text().isBlank() ? UNTITLED : element.text();
    }

    private static @Nullable YearMonth month(Element element, String field) {
        try {
            return element.findField(field).map(YearMonth::parse).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String month(@Nullable LocalDate date) {
        return date == null ? null : YearMonth.from(date).toString();
    }
}
