package nl.samenspel.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.DataFolder;
import nl.samenspel.platform.ServerKey;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

class SealsTest {
    private static final int LINES = 12;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));
    private final Journal journal = new Journal(database.sql(), clock);

    @TempDir
    Path folder;

    private @org.jspecify.annotations.Nullable DataFolder opened;

    @BeforeEach
    void twelveSealedLines() {
        opened = DataFolder.open(folder);
        database.everything().sql("truncate journal_entry restart identity").update();
        write(LINES);
        assertThat(seals().sealSome()).isTrue();
    }

    @AfterEach
    void leave() {
        data().close();
    }

    @Test
    void provesAChainThatNobodyTouched() {
        write(3);
        var proof = seals().prove();
        assertThat(proof.broken()).isEmpty();
        assertThat(proof.sealed()).isEqualTo(LINES);
        assertThat(proof.waiting()).isEqualTo(3);
    }

    static Stream<String> tamperings() {
        return Stream.of(
                "7: update journal_entry set verb = 'OTHER' where id = 7",
                "7: update journal_entry set actor_id = gen_random_uuid() where id = 7",
                "7: update journal_entry set actor_name = 'Other' where id = 7",
                "7: update journal_entry set at = at + interval '1 microsecond' where id = 7",
                "7: update journal_entry set object_id = gen_random_uuid() where id = 7",
                "7: update journal_entry set scope_id = null where id = 7",
                "7: update journal_entry set details = '{\"n\": 0}' where id = 7",
                "7: update journal_entry set seal = (select seal from journal_entry where id = 8) where id = 7",
                "8: delete from journal_entry where id = 7",
                "2: delete from journal_entry where id = 1",
                "9: delete from journal_entry where id in (7, 8)",
                "8: update journal_entry set seal = null, seal_number = null where id = 7",
                // two lines change places
                """
                8: update journal_entry set seal_number = 0 where id = 7; \
                update journal_entry set seal_number = 7 where id = 8; \
                update journal_entry set seal_number = 8 where id = 7""",
                // a line of someone else's making, with a number of its own
                """
                13: insert into journal_entry (at, actor_id, actor_name, verb, kind, object_id, seal, seal_number) \
                values (now(), gen_random_uuid(), 'X', 'X', 'x', gen_random_uuid(), '\\x00', 13)""",
                "0: delete from journal_entry where id > 9",
                "0: delete from journal_entry");
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void namesTheFirstLineThatAnAdministratorTamperedWith(String tampering) {
        var parts = tampering.split(": ", 2);
        database.everything().sql(parts[1]).update();
        assertThat(seals().prove().broken())
                .hasValueSatisfying(broken -> assertThat(broken.line()).isEqualTo(Long.parseLong(parts[0].strip())));
    }

    @Test
    void sealsNothingOverACut() {
        database.everything().sql("delete from journal_entry where id > 9").update();
        write(5);
        assertThat(seals().sealSome()).isFalse();
        assertThat(seals().prove().broken()).isPresent();
    }

    @Test
    void sealsALineThatWasCommittedLateBehindTheOthers() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = Thread.ofVirtual()
                .start(() -> database.as(Actor.SYSTEM, () -> {
                    line(0);
                    written.countDown();
                    mayCommit.await();
                    return true;
                }));
        written.await();
        write(1);
        seals().sealSome();
        mayCommit.countDown();
        slow.join();
        seals().sealSome();
        assertThat(seals().prove()).satisfies(proof -> {
            assertThat(proof.broken()).isEmpty();
            assertThat(proof.sealed()).isEqualTo(LINES + 2);
        });
    }

    @Test
    void leavesTheSealingToTheInstanceThatIsAtIt() {
        write(1);
        database.as(Actor.SYSTEM, () -> {
            assertThat(store().takeTurn()).isTrue();
            assertThat(Thread.ofVirtual()
                            .start(() -> assertThat(seals().sealSome()).isFalse())
                            .join(java.time.Duration.ofSeconds(5)))
                    .isTrue();
            return true;
        });
        assertThat(seals().sealSome()).isTrue();
    }

    @Test
    void goesOnAfterACrashBeforeTheAnchorWasWritten() throws Exception {
        var before = Files.readString(folder.resolve("journal.anchors"));
        write(2);
        seals().sealSome();
        Files.writeString(folder.resolve("journal.anchors"), before);
        write(2);
        seals().sealSome();
        assertThat(seals().prove().broken()).isEmpty();
        assertThat(seals().prove().sealed()).isEqualTo(LINES + 4);
    }

    @Test
    void acceptsNoSealThatAnotherKeyMade() {
        var other = new Seals(
                store(),
                new Anchors(data()),
                new ServerKey("another key, as long as it has to be".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                transactions(),
                clock);
        assertThat(other.prove().broken())
                .hasValueSatisfying(broken -> assertThat(broken.line()).isEqualTo(1));
    }

    private Seals seals() {
        return new Seals(store(), new Anchors(data()), new ServerKey(new byte[32]), transactions(), clock);
    }

    private DataFolder data() {
        return java.util.Objects.requireNonNull(opened);
    }

    private static SealStore store() {
        return new SealStore(database.sql());
    }

    private static TransactionTemplate transactions() {
        return new TransactionTemplate(database.transactions());
    }

    private void write(int lines) {
        for (int i = 0; i < lines; i++) {
            int number = i;
            database.as(Actor.SYSTEM, () -> line(number));
        }
    }

    private void line(int number) {
        journal.record(
                Actor.SYSTEM,
                Line.of("DONE", "thing", UUID.randomUUID())
                        .within("triangle", UUID.randomUUID())
                        .with(java.util.Map.of("n", number + 1)));
    }
}
