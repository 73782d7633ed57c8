package nl.samenspel.triangle.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.ClientRole;
import nl.samenspel.triangle.Forum;
import nl.samenspel.triangle.Improvement;
import nl.samenspel.triangle.Participation;
import nl.samenspel.triangle.TriangleRefusal;
import org.jspecify.annotations.Nullable;

/// Forms to drafts and back. The fields have the names of the draft's own components; with the prefix `seen.` stand the
/// values with which the form opened.
final class Fields {
    static final String SEEN = "seen.";

    private Fields() {}

    static int version(Typed typed) {
        var text = typed.text("version");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    static @Nullable LocalDate day(Typed typed, String field) {
        var day = typed.findDate(field);
        if (day.isEmpty() && typed.has(field)) {
            throw new Refused(field, TriangleRefusal.DAY_UNREADABLE);
        }
        return day.orElse(null);
    }

    static Client.Draft client(Typed typed, String prefix, Organisation.Id organisation) {
        return new Client.Draft(
                organisation,
                typed.findChoice(prefix + "role", ClientRole.class).orElse(ClientRole.CLIENT),
                typed.findChoice(prefix + "participation", Participation.class).orElse(Participation.MEMBER),
                typed.findId(prefix + "representedBy", Client.Id::new).orElse(null),
                day(typed, prefix + "since"),
                day(typed, prefix + "until"));
    }

    static Map<String, List<String>> values(Client.Draft draft) {
        return Map.of(
                "role", List.of(draft.role().name()),
                "participation", List.of(draft.participation().name()),
                "representedBy",
                        List.of(text(
                                draft.representedBy() == null
                                        ? null
                                        : draft.representedBy().value())),
                "since", List.of(text(draft.since())),
                "until", List.of(text(draft.until())));
    }

    static Forum.Draft forum(Typed typed, String prefix) {
        return new Forum.Draft(
                typed.findChoice(prefix + "kind", Forum.Kind.class).orElse(Forum.Kind.OTHER),
                typed.text(prefix + "name"),
                organisations(typed, prefix + "members"),
                typed.text(prefix + "rhythm"),
                typed.text(prefix + "decides"),
                day(typed, prefix + "next"));
    }

    static Map<String, List<String>> values(Forum.Draft draft) {
        return Map.of(
                "kind", List.of(draft.kind().name()),
                "name", List.of(draft.name()),
                "members", texts(draft.members()),
                "rhythm", List.of(draft.rhythm()),
                "decides", List.of(draft.decides()),
                "next", List.of(text(draft.next())));
    }

    static Agreement.Text agreement(Typed typed, String prefix) {
        return new Agreement.Text(
                typed.findChoice(prefix + "kind", Agreement.Kind.class).orElse(Agreement.Kind.OTHER),
                typed.text(prefix + "subject"),
                organisations(typed, prefix + "parties"),
                day(typed, prefix + "from"),
                day(typed, prefix + "until"),
                day(typed, prefix + "review"),
                typed.text(prefix + "place"));
    }

    static Map<String, List<String>> values(Agreement.Text text) {
        return Map.of(
                "kind", List.of(text.kind().name()),
                "subject", List.of(text.subject()),
                "parties", texts(text.parties()),
                "from", List.of(text(text.from())),
                "until", List.of(text(text.until())),
                "review", List.of(text(text.review())),
                "place", List.of(text.place()));
    }

    static Improvement.Draft improvement(Typed typed, String prefix) {
        return new Improvement.Draft(
                typed.text(prefix + "sentence"),
                typed.findId(prefix + "person", PersonId::new).orElse(null),
                day(typed, prefix + "due"),
                typed.findId(prefix + "forum", Forum.Id::new).orElse(null));
    }

    static Map<String, List<String>> values(Improvement.Draft draft) {
        return Map.of(
                "sentence", List.of(draft.sentence()),
                "person",
                        List.of(text(
                                draft.person() == null ? null : draft.person().value())),
                "due", List.of(text(draft.due())),
                "forum",
                        List.of(text(
                                draft.forum() == null ? null : draft.forum().value())));
    }

    private static List<Organisation.Id> organisations(Typed typed, String field) {
        return typed.texts(field).stream()
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .map(text -> new Organisation.Id(UUID.fromString(text)))
                .toList();
    }

    private static List<String> texts(List<Organisation.Id> organisations) {
        return organisations.stream().map(each -> each.value().toString()).toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
