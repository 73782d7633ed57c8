package nl.samenspel.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import nl.samenspel.document.Difference.State;
import nl.samenspel.document.FileRefusal;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WithApplication
@org.springframework.context.annotation.Import(Shelf.Offered.class) // not our Import
class ImportsTest {
    private static final Actor ANNA = new Actor(new PersonId(new UUID(7, 1)), "Anna", Actor.Kind.PERSON);
    private static final Actor BRAM = new Actor(new PersonId(new UUID(7, 2)), "Bram", Actor.Kind.PERSON);
    private static final Mapping MAPPING = new Mapping(Map.of("title", 0, "pages", 1), Map.of());
    private static final String FILE = "Titel;Bladzijden\nA;1,5\nB;2\nforbidden;3\nA;1,5\n";

    @Autowired
    Imports imports;

    @Autowired
    ImportViews views;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportJob job;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void emptyShelf() {
        shelf.clear();
    }

    @Test
    void guessesTheColumnsAndRemembersTheChoice() {
        var id = bring("Boek;Iets;Bladzijden\nA;9;1\n");
        assertThat(as(ANNA, () -> views.columns(id, ANNA)).mapping().columns())
                .isEqualTo(Map.of("title", 0, "pages", 2));

        as(ANNA, () -> imports.map(id, new Mapping(Map.of("title", 1), Map.of()), ANNA));

        var again = bring("Boek;Iets;Bladzijden\nA;9;1\n");
        assertThat(as(ANNA, () -> views.columns(again, ANNA)).mapping().columns())
                .isEqualTo(Map.of("title", 1, "pages", 2));
    }

    @Test
    void showsWhatWouldChangeWithoutChangingIt() {
        shelf.books().put("B", BigDecimal.ONE);
        var id = mapped(FILE);

        var dryRun = as(ANNA, () -> views.dryRun(id, MAPPING, ANNA));

        assertThat(dryRun.in(State.NEW)).extracting(each -> each.subject()).containsExactly("A");
        assertThat(dryRun.in(State.CHANGED)).extracting(each -> each.subject()).containsExactly("B");
        assertThat(dryRun.refusedLines()).isEqualTo(1);
        assertThat(dryRun.hints()).extracting(each -> each.reason()).containsExactly(ExchangeRefusal.LINE_TWICE);
        assertThat(shelf.books()).containsOnlyKeys("B");
    }

    @Test
    void bringsInWhatIsNewOrChangedAndOnceMoreNothing() {
        var id = mapped(FILE);

        as(ANNA, () -> imports.start(id, ANNA));

        assertThat(ended(id).progress()).isEqualTo(new Import.Progress(2, 2, 0, List.of()));
        assertThat(shelf.books()).containsEntry("A", new BigDecimal("1.5")).containsOnlyKeys("A", "B");
        assertThat(as(ANNA, () -> views.dryRun(id, MAPPING, ANNA)).pending()).isEmpty();
        as(ANNA, () -> imports.start(id, ANNA));
        assertThat(ended(id).progress().done()).isZero();
    }

    @Test
    void oneThatFailsLeavesTheOthers() {
        var id = mapped("Titel;Bladzijden\nA;1\nunlucky;2\nC;3\n");

        as(ANNA, () -> imports.start(id, ANNA));

        assertThat(ended(id).progress().failures()).containsExactly(new Failure(3, "unlucky", "CELL_EMPTY", Map.of()));
        assertThat(shelf.books()).containsOnlyKeys("A", "C");
    }

    @Test
    void stopsBetweenTwoHandfulsWhenAsked() throws InterruptedException {
        var id = mapped(many(200));
        var begun = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        shelf.beforeEach(() -> {
            begun.countDown();
            await(asked);
        });

        as(ANNA, () -> imports.start(id, ANNA));
        begun.await();
        assertThat(refusal(() -> imports.start(id, ANNA))).isEqualTo(ExchangeRefusal.IMPORT_RUNS);
        assertThat(refusal(() -> imports.map(id, MAPPING, ANNA))).isEqualTo(ExchangeRefusal.IMPORT_RUNS);
        assertThat(refusal(() -> imports.remove(id, ANNA))).isEqualTo(ExchangeRefusal.IMPORT_RUNS);
        as(ANNA, () -> imports.askToStop(id, ANNA));
        asked.countDown();

        var stopped = ended(id);
        assertThat(stopped.end()).isEqualTo(Import.End.STOPPED);
        assertThat(stopped.progress().added())
                .isPositive()
                .isLessThan(200)
                .isEqualTo(shelf.books().size());
    }

    @Test
    void goesOnAfterARestartWithoutDoingAThingTwice() {
        var id = mapped(many(200));
        shelf.beforeEach(() -> {
            if (shelf.books().size() == 60) {
                job.pause();
            }
        });
        as(ANNA, () -> imports.start(id, ANNA));
        until(() -> shelf.books().size() >= 60 && !isLeased(id));
        assertThat(shelf.books()).hasSizeLessThan(200);

        shelf.beforeEach(() -> {});
        job.carryOn();
        jobs.workThrough();

        assertThat(ended(id).progress()).isEqualTo(new Import.Progress(200, 200, 0, List.of()));
        assertThat(shelf.books()).hasSize(200);
    }

    @Test
    void nobodyElseSeesTheFile() {
        var id = mapped(FILE);

        assertThatThrownBy(() -> as(BRAM, () -> views.get(id, BRAM))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(BRAM, () -> imports.start(id, BRAM))).isInstanceOf(NotFound.class);
        assertThat(as(BRAM, () -> views.list(BRAM))).isEmpty();
    }

    @Test
    void aFileCanBeThrownAway() {
        var id = mapped(FILE);

        as(ANNA, () -> imports.remove(id, ANNA));

        assertThatThrownBy(() -> as(ANNA, () -> views.get(id, ANNA))).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesWhatCannotBeBroughtIn() {
        assertThat(refusal(() -> imports.bring("books", "x.csv", "<p>".getBytes(StandardCharsets.UTF_8), ANNA)))
                .isEqualTo(FileRefusal.FILE_NOT_A_TABLE);
        assertThat(refusal(() -> imports.bring("books", "", new byte[0], ANNA)))
                .isEqualTo(ExchangeRefusal.IMPORT_FILE_MISSING);
        assertThat(refusal(() -> imports.bring("cars", "x.csv", "a".getBytes(StandardCharsets.UTF_8), ANNA)))
                .isEqualTo(ExchangeRefusal.IMPORT_KIND_UNKNOWN);
        var id = bring(FILE);
        assertThat(refusal(() -> imports.map(id, new Mapping(Map.of("pages", 1), Map.of()), ANNA)))
                .isEqualTo(ExchangeRefusal.FIELD_WITHOUT_COLUMN);
        assertThat(refusal(() -> imports.map(id, new Mapping(Map.of("title", 9), Map.of()), ANNA)))
                .isEqualTo(ExchangeRefusal.FIELD_WITHOUT_COLUMN);
        assertThat(refusal(() -> imports.start(id, ANNA))).isEqualTo(ExchangeRefusal.COLUMNS_NOT_CHOSEN);
        assertThat(refusal(() -> imports.askToStop(id, ANNA))).isEqualTo(ExchangeRefusal.IMPORT_RUNS_NOT);
    }

    private Import.Id bring(String text) {
        return as(ANNA, () -> imports.bring("books", "x.csv", text.getBytes(StandardCharsets.UTF_8), ANNA));
    }

    private Import.Id mapped(String text) {
        var id = bring(text);
        as(ANNA, () -> imports.map(id, MAPPING, ANNA));
        return id;
    }

    private static String many(int count) {
        var text = new StringBuilder("Titel;Bladzijden\n");
        for (int i = 0; i < count; i++) {
            text.append("boek ").append(i).append(";1\n");
        }
        return text.toString();
    }

    private Import.Ended ended(Import.Id id) {
        until(() -> as(ANNA, () -> views.get(id, ANNA)) instanceof Import.Ended);
        return (Import.Ended) as(ANNA, () -> views.get(id, ANNA));
    }

    private boolean isLeased(Import.Id id) {
        return as(
                ANNA,
                () -> transactions.execute(
                        _ -> jdbc.sql("select leased_until is not null from exchange_import where id = :id")
                                .param("id", id.value())
                                .query(Boolean.class)
                                .single()));
    }

    private static void until(Supplier<Boolean> condition) {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.get()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static nl.samenspel.platform.Refusal refusal(Runnable work) {
        return catchThrowableOfType(Refused.class, () -> as(ANNA, work)).reason();
    }

    private static void as(Actor actor, Runnable work) {
        Identity.run(actor, work);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Identity.<T, RuntimeException>as(actor, work::get);
    }
}
