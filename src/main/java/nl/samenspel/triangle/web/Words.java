package nl.samenspel.triangle.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.knowledge.RoleNames;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Page;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Arrangement;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.ClientRole;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Forum;
import nl.samenspel.triangle.Participation;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.TriangleView;
import org.jspecify.annotations.Nullable;

/// The sentences of one triangle's page: in its language, with its own names for the roles and the names of whom it is
/// about.
public record Words(Page page, RoleNames roles, @Nullable TriangleView view) {

    public String t(String key) {
        return page.t(key, roles.args());
    }

    /// With arguments as name, value, name, value.
    public String t(String key, Object... namesAndValues) {
        var args = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            args.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return page.t(key, roles.with(args));
    }

    public String t(String key, Map<String, ?> args) {
        return page.t(key, roles.with(args));
    }

    public String corner(Corner corner) {
        return switch (corner) {
            case OWNER -> roles.label(nl.samenspel.knowledge.Role.OWNER);
            case CLIENT -> roles.heading(nl.samenspel.knowledge.Role.CLIENT);
            case PROVIDER -> roles.label(nl.samenspel.knowledge.Role.PROVIDER);
        };
    }

    public String role(ClientRole role) {
        return t("triangle.clientRole." + role.name());
    }

    public String participation(Participation participation) {
        return t("triangle.participation." + participation.name());
    }

    public String seat(Seat.Kind kind) {
        return t("triangle.seat." + kind.name());
    }

    /// A value of any field as people read it; for what somebody else made of it meanwhile.
    public String value(Object value) {
        return switch (value) {
            case ClientRole role -> role(role);
            case Participation participation -> participation(participation);
            case Seat.Kind kind -> seat(kind);
            case Arrangement.Kind kind -> t("triangle.arrangement." + kind.name());
            case Forum.Kind kind -> t("triangle.forum." + kind.name());
            case Agreement.Kind kind -> t("triangle.agreement." + kind.name());
            case LocalDate day -> page.date(day);
            case Organisation.Id id -> view == null ? "?" : view.name(id).name();
            case PersonId id -> view == null ? "?" : view.person(id);
            case Client.Id id -> view == null ? "?" : client(view, id);
            case Forum.Id id -> view == null ? "?" : forum(view, id);
            case Collection<?> all -> page.list(all.stream().map(this::value).collect(Collectors.toList()));
            default -> value.toString();
        };
    }

    private static String client(TriangleView view, Client.Id id) {
        return view.findClient(id)
                .map(client -> view.name(client.organisation()).name())
                .orElse("?");
    }

    private static String forum(TriangleView view, Forum.Id id) {
        return view.forums().stream()
                .filter(forum -> forum.id().equals(id))
                .map(Forum::name)
                .findFirst()
                .orElse("?");
    }
}
