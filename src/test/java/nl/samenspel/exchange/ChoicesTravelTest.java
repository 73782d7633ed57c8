package nl.samenspel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Link;
import nl.samenspel.journal.TestJournal;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Portable;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.ChoiceRounds;
import nl.samenspel.portfolio.choice.ChoiceViews;
import nl.samenspel.portfolio.choice.Decisions;
import nl.samenspel.portfolio.choice.Grounds;
import nl.samenspel.portfolio.overlap.Suggestion;
import nl.samenspel.portfolio.overlap.SuggestionViews;
import nl.samenspel.portfolio.overlap.SuggestionViews.Filter;
import nl.samenspel.portfolio.overlap.SuggestionViews.Which;
import nl.samenspel.portfolio.overlap.Suggestions;
import nl.samenspel.support.TestDatabase;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// What a triangle answered, held on to and decided goes out of one installation and into an empty one.
@Tag("deep")
@WithApplication
@TestPropertySource(properties = {"samenspel.test.world=choices-travel", "samenspel.demo=true"})
class ChoicesTravelTest {
    @RegisterExtension
    static final TestDatabase elsewhere = TestDatabase.fresh();

    @Autowired
    ApplicationContext context;

    @Autowired
    WholeExport here;

    @Autowired
    List<Portable> portables;

    private Actor ineke;
    private Triangle.Id triangle;

    @BeforeEach
    void ineke() {
        ineke = Identity.as(Actor.SYSTEM, () -> bean(PeopleViews.class).listPersonas()).stream()
                .filter(person -> person.name().equals("Ineke Bakker"))
                .findFirst()
                .orElseThrow()
                .actor();
        triangle = as(() -> bean(TriangleViews.class).listFor(ineke)).stream()
                .map(TriangleViews.Row::id)
                .filter(id -> !as(() -> bean(ChoiceViews.class).list(id)).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasAnsweredAndDecidedComesBackAsItWas() {
        var answered = answerSuggestions();
        decide();
        var file = export();
        assertThat(file)
                .contains("\"answeredSuggestions\":[\n{\"id\":\"")
                .contains(answered.value().toString(), "Dat zagen we zelf ook al.")
                .contains("\"choiceHolds\":[\n{", "\"choiceShares\":[\n{", "\"proposalReactions\":[\n{")
                .contains("\"choiceDecisions\":[\n{", "Zo gaat het.", "Het hield.");

        var bringing = new WholeImport(
                new WholeRows(elsewhere.sql()),
                portables,
                TestJournal.on(elsewhere),
                new TransactionTemplate(elsewhere.transactions()));
        assertThat(bringing.bringIn(file.getBytes(StandardCharsets.UTF_8), Actor.SYSTEM)
                        .problems())
                .isEmpty();

        var out = new ByteArrayOutputStream();
        elsewhere.as(ineke, () -> new WholeExport(elsewhere.sql(), portables).write(out, ineke));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(file);
    }

    /// One confirmed, one dismissed; the latter.
    private Suggestion.Id answerSuggestions() {
        var open = as(() -> bean(SuggestionViews.class).list(triangle, new Filter(Which.OPEN, null, null, null), 0, 2))
                .suggestions();
        var suggestions = bean(Suggestions.class);
        Identity.run(
                ineke,
                () -> suggestions.confirm(
                        open.getFirst().id(),
                        triangle,
                        Link.Kind.DEPENDS_ON,
                        true,
                        Link.Weight.LIGHT,
                        "De een wacht op de ander.",
                        ineke));
        var dismissed = open.getLast().id();
        Identity.run(ineke, () -> suggestions.dismiss(dismissed, triangle, "Dat zagen we zelf ook al.", ineke));
        return dismissed;
    }

    private void decide() {
        var round = as(() -> bean(ChoiceViews.class).list(triangle)).getFirst();
        var id = round.head().id();
        var variant = java.util.Objects.requireNonNull(round.onTable());
        var rounds = bean(ChoiceRounds.class);
        var grounds = bean(Grounds.class);
        var asked = as(() -> bean(AssignmentViews.class).forTriangle(triangle)).stream()
                .filter(each -> !each.description().clients().isEmpty()
                        && !each.description().demand().isEmpty())
                .toList();
        Assignment.Id held = asked.getFirst().id();
        Identity.run(ineke, () -> {
            grounds.hold(id, held, Corner.OWNER, "Dit is beloofd.", ineke);
            rounds.prepareAgain(id, ineke);
            Client client = asked.getFirst().description().clients().getFirst();
            grounds.share(id, Map.of(client.organisation(), 40), ineke);
            rounds.lay(id, variant, ineke);
            rounds.ask(id, ineke);
        });
        var decisions = bean(Decisions.class);
        var now = as(() -> bean(ChoiceViews.class).get(triangle, id)).round();
        var seen = Decisions.seen(as(() -> decisions.changes(now, ineke)));
        Identity.run(
                ineke,
                () -> decisions.decide(
                        id, variant, "Zo gaat het.", LocalDate.now().plusMonths(3), seen, ineke));
        Identity.run(ineke, () -> decisions.review(id, "Het hield.", ineke));
        assertThat(as(() -> bean(ChoiceViews.class).get(triangle, id)).round()).isInstanceOf(ChoiceRound.Decided.class);
    }

    private String export() {
        var out = new ByteArrayOutputStream();
        Identity.run(ineke, () -> here.write(out, ineke));
        return out.toString(StandardCharsets.UTF_8);
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return Identity.as(ineke, work::get);
    }

    private <T> T bean(Class<T> kind) {
        return context.getBean(kind);
    }
}
