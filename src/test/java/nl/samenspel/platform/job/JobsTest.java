package nl.samenspel.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.platform.job.Job.Word;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

class JobsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final Actor ANNA = new Actor(new PersonId(new UUID(7, 1)), "Anna", Actor.Kind.PERSON);
    private static final Actor BRAM = new Actor(new PersonId(new UUID(7, 2)), "Bram", Actor.Kind.PERSON);
    private static final UUID TRIANGLE = new UUID(8, 1);

    private final Ids ids = new Ids(Clock.systemUTC(), new Random(1));
    private final JobStore store = new JobStore(database.sql());
    private final Jobs jobs = new Jobs(store, ids, Clock.systemUTC(), _ -> {});
    private final JobViews views = new JobViews(store);
    private final List<Integer> kept = Collections.synchronizedList(new ArrayList<>());
    private BiFunction<Job.Order, Work.Pace, Work.Outcome> work = (_, _) -> counted(3);

    @AfterEach
    void noJobStays() {
        database.everything().sql("delete from platform_job").update();
    }

    @Test
    void runsWithTheRightsOfWhoAskedAndTellsWhatCameOfIt() {
        var asker = new ArrayList<Actor>();
        work = (_, _) -> {
            asker.add(Identity.current());
            return counted(3);
        };
        var id = start(TRIANGLE);

        worker().workThrough();

        assertThat(ended(id).end()).isEqualTo(Job.End.DONE);
        assertThat(ended(id).progress()).isEqualTo(new Job.Progress(1000, new Word("test.found", Map.of("count", 3))));
        assertThat(asker).containsExactly(ANNA);
        assertThat(kept).containsExactly(3);
    }

    @Test
    void asksForTheSameOnlyOnceAtATime() {
        start(TRIANGLE);

        assertThatThrownBy(() -> start(TRIANGLE))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(JobRefusal.JOB_RUNS));
        start(new UUID(8, 2));
        worker().workThrough();
        start(TRIANGLE);
    }

    @Test
    void stopsWhenAskedAndKeepsWhatThereIs() {
        var worker = worker();
        var asked = new ArrayList<Job.Id>();
        work = (_, pace) -> {
            pace.at(400, Word.of("test.busy"));
            database.as(ANNA, () -> jobs.askToStop(asked.getFirst(), ANNA));
            worker.beat();
            assertThat(pace.mayGoOn()).isFalse();
            return counted(1);
        };
        asked.add(start(TRIANGLE));

        worker.workThrough();

        assertThat(ended(asked.getFirst()).end()).isEqualTo(Job.End.STOPPED);
        assertThat(ended(asked.getFirst()).progress().parts()).isEqualTo(400);
        assertThat(kept).containsExactly(1);
        assertThatThrownBy(() -> database.as(ANNA, () -> jobs.askToStop(asked.getFirst(), ANNA)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(JobRefusal.JOB_ENDED));
    }

    @Test
    void oneThatIsStoppedBeforeItsTurnDoesNotBegin() {
        var id = start(TRIANGLE);
        database.as(ANNA, () -> jobs.askToStop(id, ANNA));

        worker().workThrough();

        assertThat(ended(id).end()).isEqualTo(Job.End.STOPPED);
        assertThat(kept).isEmpty();
    }

    @Test
    void anotherInstanceCarriesOnWhenALeaseRanOut() {
        var id = start(TRIANGLE);
        var dead = database.as(Actor.SYSTEM, () -> store.lease(ids.next(), JobWorker.LEASE))
                .orElseThrow();
        worker().workThrough();
        assertThat(kept).as("the lease stands").isEmpty();

        runOut();
        worker().workThrough();

        assertThat(ended(id).end()).isEqualTo(Job.End.DONE);
        assertThat(kept).containsExactly(3);
        assertThat(database.as(Actor.SYSTEM, () -> store.beat(dead, Job.Progress.WAITS, JobWorker.LEASE)))
                .as("who lost it may not tell anything any more")
                .isEmpty();
    }

    @Test
    void whoLostTheLeaseKeepsNothing() {
        var slow = worker();
        work = (_, pace) -> {
            runOut();
            work = (_, _) -> counted(9);
            worker().workThrough();
            slow.beat();
            assertThat(pace.mayGoOn()).isFalse();
            return counted(1);
        };
        var id = start(TRIANGLE);

        slow.workThrough();

        assertThat(kept).containsExactly(9);
        assertThat(ended(id).progress().word().args()).containsEntry("count", 9);
    }

    @Test
    void givesUpAWorkThatTakesItsInstanceDownEachTime() {
        var id = start(TRIANGLE);
        for (int crash = 0; crash < JobTurn.MOST_ATTEMPTS; crash++) {
            assertThat(database.as(Actor.SYSTEM, () -> store.lease(ids.next(), JobWorker.LEASE)))
                    .isPresent();
            runOut();
        }

        worker().workThrough();

        assertThat(ended(id).end()).isEqualTo(Job.End.FAILED);
        assertThat(ended(id).progress().word()).isEqualTo(Word.of("platform.job.broken"));
    }

    @Test
    void saysWhyItFailedAndKeepsNothing() {
        work = (_, _) -> {
            throw new Refused(JobRefusal.JOB_ENDED);
        };
        var refused = start(TRIANGLE);
        worker().workThrough();
        work = (_, _) -> {
            throw new NotFound();
        };
        var gone = start(TRIANGLE);
        worker().workThrough();
        work = (_, _) -> {
            throw new IllegalStateException("a mistake of ours, on purpose");
        };
        var broken = start(TRIANGLE);
        worker().workThrough();

        assertThat(ended(refused).progress().word()).isEqualTo(Word.of("refused.JOB_ENDED"));
        assertThat(ended(gone).progress().word()).isEqualTo(Word.of("platform.job.gone"));
        assertThat(ended(broken).progress().word()).isEqualTo(Word.of("platform.job.broken"));
        assertThat(ended(broken).end()).isEqualTo(Job.End.FAILED);
    }

    @Test
    void anInstanceThatStopsHandsItsWorkOn() {
        var stopping = worker();
        work = (_, pace) -> {
            stopping.stop();
            assertThat(pace.mayGoOn()).isFalse();
            return counted(1);
        };
        var id = start(TRIANGLE);
        stopping.workThrough();
        assertThat(kept).isEmpty();

        work = (_, _) -> counted(2);
        worker().workThrough();

        assertThat(ended(id).end()).isEqualTo(Job.End.DONE);
        assertThat(kept).containsExactly(2);
    }

    @Test
    void onlyWhoAskedAndWhoStandsInItsScopeSeeIt() {
        var id = start(TRIANGLE);
        assertThatThrownBy(() -> database.as(BRAM, () -> views.get(id, TRIANGLE)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.as(BRAM, () -> jobs.askToStop(id, BRAM)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.as(ANNA, () -> views.get(id, new UUID(8, 9))))
                .isInstanceOf(NotFound.class);

        database.everything()
                .sql(
                        "insert into access_relation (person_id, relation, kind, object_id, source) values (?, ?, ?, ?, ?)")
                .params(BRAM.person().value(), "CLIENT_CORNER", "triangle", TRIANGLE, "test")
                .update();

        assertThat(database.as(BRAM, () -> views.findLast("test", TRIANGLE))).isPresent();
        database.as(BRAM, () -> jobs.askToStop(id, BRAM));
        database.everything().sql("delete from access_relation").update();
    }

    private Work.Outcome counted(int count) {
        return new Work.Outcome(new Word("test.found", Map.of("count", count)), () -> kept.add(count));
    }

    private Job.Id start(UUID about) {
        return database.as(ANNA, () -> jobs.start(new Job.Task("test", "triangle", about, about, ""), ANNA));
    }

    private Job.Ended ended(Job.Id id) {
        return (Job.Ended) database.as(ANNA, () -> store.find(id)).orElseThrow();
    }

    private void runOut() {
        database.everything()
                .sql("update platform_job set leased_until = now() - interval '1 second' where ended is null")
                .update();
    }

    private JobWorker worker() {
        var transactions = new TransactionTemplate(database.transactions());
        var turn = new JobTurn(store, List.of(new TestWork()), transactions, Clock.systemUTC());
        return new JobWorker(store, turn, transactions, ids, Clock.systemUTC());
    }

    private final class TestWork implements Work {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public Outcome run(Job.Order order, Pace pace) {
            return work.apply(order, pace);
        }
    }
}
