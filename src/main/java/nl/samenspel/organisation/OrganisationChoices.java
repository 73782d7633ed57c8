package nl.samenspel.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.organisation.Organisation.Id;
import nl.samenspel.organisation.Organisation.Kind;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Choosing an organisation by typing its name, where a list of all of them would be too long. Where two have one name,
/// the kind stands behind it: `Utrecht · Provincie`.
@Service
@Transactional(readOnly = true)
public class OrganisationChoices {
    private static final String BETWEEN = " · ";

    private final OrganisationViews views;
    private final Messages messages;

    OrganisationChoices(OrganisationViews views, Messages messages) {
        this.views = views;
        this.messages = messages;
    }

    /// What could be meant, as it can be typed.
    public List<String> suggestions(String part, Language language, int most) {
        return views.search(part, null, most).stream()
                .map(row -> row.name() + BETWEEN + messages.text(language, "organisation.kind." + row.kind()))
                .distinct()
                .toList();
    }

    /// As it stands in the field when a form opens.
    public String typed(Id id, Language language) {
        var organisation = views.get(id);
        var name = views.named(List.of(id))
                .getOrDefault(id, organisation.names().getLast())
                .name();
        return name + BETWEEN + messages.text(language, "organisation.kind." + organisation.kind());
    }

    /// Empty when nothing was typed. Refuses at the field: ORGANISATION_UNKNOWN, ORGANISATION_NAME_AMBIGUOUS.
    public Optional<Id> find(String field, String typed, Language language) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        var found = named(typed, language);
        if (found.isEmpty()) {
            throw new Refused(field, OrganisationRefusal.ORGANISATION_UNKNOWN);
        }
        if (found.size() > 1) {
            throw new Refused(List.of(
                    new Problem(field, OrganisationRefusal.ORGANISATION_NAME_AMBIGUOUS, Map.of("name", typed))));
        }
        return Optional.of(found.getFirst());
    }

    private List<Id> named(String typed, Language language) {
        var whole = views.findByNames(List.of(typed)).getOrDefault(typed, List.of());
        var at = typed.lastIndexOf(BETWEEN);
        if (!whole.isEmpty() || at < 0) {
            return whole;
        }
        var name = typed.substring(0, at);
        var kind = typed.substring(at + BETWEEN.length()).strip().toLowerCase(Locale.ROOT);
        var holders = views.findByNames(List.of(name)).getOrDefault(name, List.of());
        return views.byId(holders).values().stream()
                .filter(organisation -> label(organisation.kind(), language).equals(kind))
                .map(Organisation::id)
                .toList();
    }

    private String label(Kind kind, Language language) {
        return messages.text(language, "organisation.kind." + kind).toLowerCase(Locale.ROOT);
    }
}
