package nl.samenspel.sketch.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentPart;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.memory.SessionWords;
import nl.samenspel.sketch.result.Pictures;
import nl.samenspel.sketch.result.Reading;
import org.springframework.stereotype.Component;

/// What the confirmed sketch sessions say of an assignment, on its page.
@Component
public class ReportsOfAssignment implements AssignmentPart {
    private final SessionViews sessions;
    private final Pictures pictures;
    private final AssignmentViews assignments;
    private final SessionWords words;
    private final Messages messages;

    ReportsOfAssignment(
            SessionViews sessions,
            Pictures pictures,
            AssignmentViews assignments,
            SessionWords words,
            Messages messages) {
        this.sessions = sessions;
        this.pictures = pictures;
        this.assignments = assignments;
        this.words = words;
        this.messages = messages;
    }

    /// Latest first.
    public record PartView(List<Report> reports) {}

    /// @param sentences those of the reading that are about the assignment
    public record Report(SketchSession session, List<String> sentences) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "memory.assignment.title";
    }

    @Override
    public String template() {
        return "sketch/reports.jte";
    }

    @Override
    public Object model(Assignment assignment, Language language, Actor actor) {
        var confirmed = sessions.listOf(assignment.triangle()).stream()
                .filter(SketchSession.Confirmed.class::isInstance)
                .toList();
        var frozen =
                pictures.listFrozen(confirmed.stream().map(SketchSession::id).toList());
        if (frozen.isEmpty()) {
            return new PartView(List.of());
        }
        var roles = words.roles(confirmed.getFirst(), language);
        var ids = ids(assignment);
        return new PartView(confirmed.stream()
                .filter(session -> frozen.containsKey(session.id()))
                .map(session -> {
                    var picture = Objects.requireNonNull(frozen.get(session.id()));
                    return new Report(
                            session,
                            Magnet.list(picture.board(), Magnet.ASSIGNMENT)
                                    .filter(magnet -> magnet.findField("assignmentId")
                                            .filter(ids::contains)
                                            .isPresent())
                                    .flatMap(magnet ->
                                            Reading.about(magnet, picture, messages, language, roles).stream())
                                    .toList());
                })
                .filter(report -> !report.sentences().isEmpty())
                .toList());
    }

    /// Its own, and those of what was merged into it since.
    private Set<String> ids(Assignment assignment) {
        return Stream.concat(Stream.of(assignment), assignments.mergedInto(assignment.id()).stream())
                .map(each -> each.id().value().toString())
                .collect(Collectors.toSet());
    }
}
