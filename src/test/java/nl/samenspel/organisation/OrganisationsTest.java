package nl.samenspel.organisation;

import static nl.samenspel.organisation.OrganisationRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.samenspel.organisation.Organisation.Draft;
import nl.samenspel.organisation.Organisation.Id;
import nl.samenspel.organisation.Organisation.Kind;
import nl.samenspel.organisation.OrganisationViews.Filter;
import nl.samenspel.organisation.OrganisationViews.Sort;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.WithApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithApplication
class OrganisationsTest {
    private static final Actor BY = Actor.SYSTEM;
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationMerges merges;

    @Autowired
    OrganisationViews views;

    @Autowired
    Teams teams;

    @Autowired
    TeamViews teamViews;

    private Id add(String name) {
        return as(() -> organisations.add(Draft.of(name, Kind.AGENCY), BY));
    }

    private static <T> T as(Supplier<T> work) {
        return Identity.as(BY, work::get);
    }

    private static void run(Runnable work) {
        Identity.run(BY, work);
    }

    private static void refuses(Refusal reason, Runnable work) {
        assertThatThrownBy(() -> run(work))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.problems())
                                .extracting(Refused.Problem::reason)
                                .contains(reason));
    }

    private String nameOf(Id id, LocalDate day) {
        return as(() -> views.named(List.of(id), day)).get(id).name();
    }

    @Test
    void keepsNamesOverTime() {
        var id = add("Dienst Zeewering");
        run(() -> organisations.rename(id, "Dienst Kust", "DK", NEW_YEAR, BY));

        assertThat(nameOf(id, NEW_YEAR.minusDays(1))).isEqualTo("Dienst Zeewering");
        assertThat(nameOf(id, NEW_YEAR)).isEqualTo("Dienst Kust");
    }

    @Test
    void findsAnOrganisationByEachNameItHasHad() {
        var id = add("Dienst Polderpeil");
        run(() -> organisations.rename(id, "Peildienst Nieuwe Stijl", "PNS", NEW_YEAR, BY));

        assertThat(as(() -> views.findByNames(List.of("dienst  polder-peil", "PEILDIENST nieuwe stijl"))))
                .containsEntry("dienst  polder-peil", List.of(id))
                .containsEntry("PEILDIENST nieuwe stijl", List.of(id));
        assertThat(as(() -> views.search("polderpeil", null, 5)))
                .extracting(row -> row.id())
                .contains(id);
    }

    @Test
    void aMergedSpellingGoesByTheNameOfTheOneThatWasKept() {
        var kept = add("Sint-Voorbeeldoord");
        var other = add("Sint Voorbeeldoort");
        run(() -> merges.merge(kept, other, BY));

        assertThat(nameOf(other, NEW_YEAR)).isEqualTo("Sint-Voorbeeldoord");
        assertThat(as(() -> views.findByNames(List.of("Sint Voorbeeldoort"))))
                .containsEntry("Sint Voorbeeldoort", List.of(kept));
        assertThat(as(() -> views.search("voorbeeldoo", null, 5))).hasSize(1);
    }

    @Test
    void aMergeCanBeUndone() {
        var kept = add("Waterhuis Noord");
        var other = add("Waterhuis Noort");
        run(() -> merges.merge(kept, other, BY));
        run(() -> merges.undo(other, BY));

        assertThat(nameOf(other, NEW_YEAR)).isEqualTo("Waterhuis Noort");
        refuses(ORGANISATION_NOT_MERGED, () -> merges.undo(other, BY));
    }

    @Test
    void refusesToMergeTwiceOrWithItself() {
        var kept = add("Kadehuis Oost");
        var other = add("Kadehuis Oosd");
        refuses(ORGANISATION_MERGED_WITH_ITSELF, () -> merges.merge(kept, kept, BY));
        run(() -> merges.merge(kept, other, BY));
        refuses(ORGANISATION_MERGED_ALREADY, () -> merges.merge(kept, other, BY));
        refuses(ORGANISATION_MERGED_ALREADY, () -> merges.merge(add("Kadehuis West"), kept, BY));
    }

    @Test
    void refusesACircleOfParents() {
        var above = add("Ministerie Voorbeeld A");
        var below = as(() -> organisations.add(
                Draft.of("Directie Voorbeeld A1", Kind.DIRECTORATE).under(above), BY));
        refuses(ORGANISATION_UNDER_ITSELF, () -> organisations.moveUnder(above, below, BY));
        refuses(ORGANISATION_UNDER_ITSELF, () -> organisations.moveUnder(above, above, BY));
        refuses(PARENT_UNKNOWN, () -> organisations.moveUnder(above, new Id(new UUID(4, 4)), BY));
        assertThat(as(() -> views.surroundings(below)).above())
                .extracting(Organisation::id)
                .containsExactly(above);
        assertThat(as(() -> views.surroundings(above)).below())
                .extracting(row -> row.id())
                .containsExactly(below);
    }

    @Test
    void saysWhatIsWrongWithADraftAllAtOnce() {
        var draft = new Draft(" ", "A".repeat(61), Kind.OTHER, null, "geen adres", NEW_YEAR, NEW_YEAR.minusDays(1));
        assertThatThrownBy(() -> run(() -> organisations.add(draft, BY)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.problems())
                                .extracting(Refused.Problem::reason)
                                .containsExactly(
                                        ORGANISATION_NAME_MISSING,
                                        ORGANISATION_ABBREVIATION_TOO_LONG,
                                        IDENTIFIER_UNREADABLE,
                                        ENDS_BEFORE_IT_BEGINS));
        refuses(ORGANISATION_NAME_TOO_LONG, () -> add("x".repeat(301)));
    }

    @Test
    void refusesASecondOfTheSameNameAndKind() {
        add("Dienst Dubbel");
        refuses(ORGANISATION_KNOWN_ALREADY, () -> add("dienst dubbel"));
        assertThat(as(() -> organisations.add(Draft.of("Dienst Dubbel", Kind.PROVINCE), BY)))
                .isNotNull();
    }

    @Test
    void refusesAnIdentifierThatAnotherHas() {
        var uri = "https://identifier.example/oorg1";
        run(() -> organisations.add(identified("Dienst Met Kenmerk", uri), BY));
        refuses(IDENTIFIER_TAKEN, () -> organisations.add(identified("Dienst Zonder Kenmerk", uri), BY));
    }

    @Test
    void refusesAChangeOnAnOldVersion() {
        var id = add("Dienst Tweemaal");
        run(() -> organisations.describe(id, 1, Kind.PROVINCE, "", null, BY));
        refuses(ORGANISATION_CHANGED_MEANWHILE, () -> organisations.describe(id, 1, Kind.MINISTRY, "", null, BY));
    }

    @Test
    void leavesEndedOnesOutOfTheListUnlessAsked() {
        var id = add("Dienst Voorbijgegaan");
        run(() -> organisations.end(id, NEW_YEAR, BY));
        assertThat(found("voorbijgegaan", false)).isZero();
        assertThat(found("voorbijgegaan", true)).isOne();
    }

    @Test
    void refusesTwoTeamsOfOneName() {
        var id = add("Dienst Ploegen");
        var team = as(() -> teams.add(id, "Uitvoering", BY));
        refuses(TEAM_KNOWN_ALREADY, () -> teams.add(id, "uitvoering", BY));
        refuses(TEAM_NAME_MISSING, () -> teams.add(id, " ", BY));
        run(() -> teams.rename(team, "Uitvoering Noord", BY));
        assertThat(as(() -> teamViews.listOf(id))).extracting(Team::name).containsExactly("Uitvoering Noord");
    }

    private int found(String part, boolean ended) {
        return as(() -> views.page(new Filter(part, null, ended), Sort.ABOVE, false, 0, 10))
                .total();
    }

    private static Draft identified(String name, @Nullable String uri) {
        return new Draft(name, "", Kind.AGENCY, null, String.valueOf(uri), null, null);
    }
}
