package nl.samenspel.dossier.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.agreement.AgreementDifference;
import nl.samenspel.dossier.agreement.AgreementVersion;
import nl.samenspel.dossier.agreement.AgreementVersion.Occasion;
import nl.samenspel.dossier.agreement.AgreementViews;
import nl.samenspel.dossier.agreement.Agreements;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The agreement of a dossier: what counts, its versions, beginning a new one, and one side's yes.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/agreement")
public class AgreementPages {
    private final AgreementViews views;
    private final Agreements agreements;
    private final DossierDesk desk;

    AgreementPages(AgreementViews views, Agreements agreements, DossierDesk desk) {
        this.views = views;
        this.agreements = agreements;
        this.desk = desk;
    }

    /// @param versions the latest first
    /// @param occasions for making it again
    public record OverviewView(
            Seen seen,
            AgreementViews.Current current,
            List<AgreementVersion> versions,
            List<Option> occasions,
            Form form) {}

    /// @param against number of the version that it is compared with; 0: none
    /// @param difference with that
    public record VersionView(
            Seen seen,
            AgreementVersion version,
            int against,
            @Nullable AgreementDifference difference,
            Form form) {
        public String path() {
            return seen.home() + "/agreement/versions/" + version.number();
        }

        /// Whether the yes of who looks is what it waits for.
        public boolean answers() {
            return seen.acts()
                    && version instanceof AgreementVersion.Offered offered
                    && offered.first().side() != seen.own().side();
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View show(@PathVariable Assignment.Id id, Page page, Actor actor) {
        return overview(id, page, actor, Form.EMPTY);
    }

    /// Begins the first draft, or the next one.
    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/versions")
    Object begin(@PathVariable Assignment.Id id, Typed typed, Page page, Actor actor) {
        try {
            agreements.begin(
                    id, typed.findChoice("occasion", Occasion.class).orElse(null), typed.text("reason"), actor);
            return DossierDesk.back(page.language(), id, "/agreement/draft");
        } catch (Refused refused) {
            return overview(id, page, actor, Form.refused(typed.fields(), refused))
                    .refused();
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping("/versions/{number}")
    View version(
            @PathVariable Assignment.Id id,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int against,
            Actor actor) {
        return version(id, number, against, actor, Form.EMPTY);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/versions/{number}/confirmation")
    Object confirm(@PathVariable Assignment.Id id, @PathVariable int number, Page page, Actor actor) {
        return act(id, number, Typed.NOTHING, page, actor, () -> agreements.confirm(id, number, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/versions/{number}/rewriting")
    Object rewrite(@PathVariable Assignment.Id id, @PathVariable int number, Typed typed, Page page, Actor actor) {
        return act(id, number, typed, page, actor, () -> agreements.rewrite(id, number, typed.text("reason"), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/versions/{number}/end")
    Object drop(@PathVariable Assignment.Id id, @PathVariable int number, Typed typed, Page page, Actor actor) {
        return act(id, number, typed, page, actor, () -> agreements.drop(id, number, typed.text("reason"), actor));
    }

    /// Who answered a version that changed meanwhile is shown the one that waits now, against
    /// the one they saw.
    private Object act(Assignment.Id id, int number, Typed typed, Page page, Actor actor, Runnable act) {
        try {
            act.run();
            return DossierDesk.back(page.language(), id, "/agreement");
        } catch (Refused refused) {
            var now = refused.problems().getFirst().args().get("now") instanceof Integer other ? other : number;
            return version(id, now, now == number ? 0 : number, actor, Form.refused(typed.fields(), refused))
                    .refused();
        }
    }

    private View overview(Assignment.Id id, Page page, Actor actor, Form form) {
        var versions = views.list(id);
        var occasions = java.util.Arrays.stream(Occasion.values())
                .map(each -> new Option(
                        each.name(), page.t("dossier.occasion", each), page.t("dossier.occasion.about", each)))
                .toList();
        return new View(
                "dossier/agreement.jte",
                new OverviewView(desk.seen(id, actor), views.current(id), versions, occasions, form));
    }

    /// @param against 0: what counts, or what counted just before
    private View version(Assignment.Id id, int number, int against, Actor actor, Form form) {
        var seen = desk.seen(id, actor);
        var version = views.get(id, number);
        var other = views.list(id).stream()
                .filter(each -> against == 0 ? each.number() < number && counted(each) : each.number() == against)
                .findFirst();
        return new View(
                "dossier/version.jte",
                new VersionView(
                        seen,
                        version,
                        other.map(AgreementVersion::number).orElse(0),
                        other.map(each -> AgreementDifference.between(each.text(), version.text()))
                                .orElse(null),
                        form));
    }

    private static boolean counted(AgreementVersion version) {
        return version instanceof AgreementVersion.InForce || version instanceof AgreementVersion.Replaced;
    }
}
