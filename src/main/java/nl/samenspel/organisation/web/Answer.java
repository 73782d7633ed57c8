package nl.samenspel.organisation.web;

import java.time.InstantSource;
import java.time.LocalDate;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import org.springframework.stereotype.Component;

/// After a small form: back to the organisation's page, or the page again with what was typed and why it was refused.
@Component
class Answer {
    private final Detail detail;
    private final OrganisationViews organisations;
    private final InstantSource clock;

    Answer(Detail detail, OrganisationViews organisations, InstantSource clock) {
        this.detail = detail;
        this.organisations = organisations;
        this.clock = clock;
    }

    Object to(Organisation.Id id, Typed typed, Page page, Actor actor, Runnable act) {
        try {
            act.run();
            return "redirect:" + page.to("/organisations/" + id.value());
        } catch (Refused refused) {
            return detail.view(organisations.get(id), Form.refused(typed.fields(), refused), page, actor)
                    .refused();
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }
}
