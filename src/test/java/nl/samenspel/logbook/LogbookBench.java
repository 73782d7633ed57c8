package nl.samenspel.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.samenspel.logbook.LogbookEntry.Answer;
import nl.samenspel.logbook.LogbookViews.Wish;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// How long an author waits for a search in a full logbook: 2,000 entries of about 1.9 kB, read
/// under row-level security, opened, searched and forgotten again. Server time without the page.
/// Run by `bench/logbook`.
class LogbookBench {
    private static final int WARM = 10;
    private static final int ROUNDS = 100;
    private static final double GOAL_MS = 400;
    private static final Actor EVA =
            new Actor(new PersonId(UUID.fromString("00000000-0000-0000-0000-0000000000e1")), "Eva", Actor.Kind.PERSON);

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @Test
    void searchesAFullLogbook() {
        var random = new SecureRandom();
        var cryptography = new Cryptography(MasterKeys.keptIn(folder.resolve("logbook.key"), random), random);
        var store = new LogbookStore(database.sql());
        fill(store, cryptography, random);
        var views = new LogbookViews(store, cryptography);

        var goal = measure("one entry of 2,000", views, new Wish("hooiberg naald", null, null), 1);
        goal &= measure("all 2,000", views, new Wish("gesprek", null, null), LogbookRules.MOST_ENTRIES);
        goal &= measure("none", views, new Wish("speld", null, null), 0);
        assertThat(goal).as("p95 within %.0f ms", GOAL_MS).isTrue();
    }

    private static void fill(LogbookStore store, Cryptography cryptography, SecureRandom random) {
        var sentence = "Vandaag een gesprek over de opdracht, en weer geen antwoord op mijn vraag van vorige week. ";
        database.as(EVA, () -> {
            store.addKey(EVA.person(), cryptography.makeKey(EVA.person()));
            var logbook = OpenLogbook.find(store, cryptography, EVA).orElseThrow();
            for (int number = 0; number < LogbookRules.MOST_ENTRIES; number++) {
                var text = sentence.repeat(20) + (number == 1_234 ? "Een naald in de hooiberg." : "");
                var at = Instant.ofEpochSecond(1_700_000_000L + number);
                logbook.add(new LogbookEntry(
                        new LogbookEntry.Id(TimelessId.next(random)),
                        1,
                        LogbookEntry.Kind.NOTE,
                        "Dag " + number,
                        null,
                        List.of(new Answer("", text)),
                        at,
                        at));
            }
        });
        database.everything().sql("analyze logbook_entry").update();
    }

    private static boolean measure(String name, LogbookViews views, Wish wish, int expected) {
        var micros = new long[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            var start = System.nanoTime();
            var found = database.as(EVA, () -> views.find(wish, EVA).size());
            assertThat(found).isEqualTo(expected);
            if (round >= 0) {
                micros[round] = (System.nanoTime() - start) / 1_000;
            }
        }
        Arrays.sort(micros);
        double p95 = micros[ROUNDS * 95 / 100] / 1_000.0;
        System.out.printf(
                "%-20s p50 %6.1f ms   p95 %6.1f ms   (goal: p95 %.0f ms)%n",
                name, micros[ROUNDS / 2] / 1_000.0, p95, GOAL_MS);
        return p95 <= GOAL_MS;
    }
}
