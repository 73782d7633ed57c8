package nl.samenspel.organisation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.organisation.Organisation.Draft;
import nl.samenspel.platform.Refused.Problem;

/// What can be said about a draft without looking at anything else.
final class OrganisationRules {
    private static final int NAME_LETTERS = 300;
    private static final int ABBREVIATION_LETTERS = 60;

    private OrganisationRules() {}

    static Draft tidy(Draft draft) {
        return new Draft(
                draft.name().strip().replaceAll("\\s+", " "),
                draft.abbreviation().strip(),
                draft.kind(),
                draft.parent(),
                draft.identifier().strip(),
                draft.since(),
                draft.until());
    }

    static List<Problem> problems(Draft draft) {
        var problems = new ArrayList<Problem>();
        if (draft.name().isBlank()) {
            problems.add(Problem.of("name", OrganisationRefusal.ORGANISATION_NAME_MISSING));
        }
        if (draft.name().length() > NAME_LETTERS) {
            problems.add(Problem.of("name", OrganisationRefusal.ORGANISATION_NAME_TOO_LONG));
        }
        if (draft.abbreviation().length() > ABBREVIATION_LETTERS) {
            problems.add(Problem.of("abbreviation", OrganisationRefusal.ORGANISATION_ABBREVIATION_TOO_LONG));
        }
        if (!isAddress(draft.identifier())) {
            problems.add(Problem.of("identifier", OrganisationRefusal.IDENTIFIER_UNREADABLE));
        }
        if (draft.since() != null && draft.until() != null && draft.until().isBefore(draft.since())) {
            problems.add(Problem.of("until", OrganisationRefusal.ENDS_BEFORE_IT_BEGINS));
        }
        return problems;
    }

    private static boolean isAddress(String identifier) {
        if (identifier.isEmpty()) {
            return true;
        }
        try {
            var address = URI.create(identifier);
            return address.isAbsolute() && String.valueOf(address.getScheme()).matches("https?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
