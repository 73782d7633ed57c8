package nl.samenspel.logbook;

import static nl.samenspel.logbook.Writers.as;
import static nl.samenspel.logbook.Writers.checkIn;
import static nl.samenspel.logbook.Writers.note;
import static nl.samenspel.logbook.Writers.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Supplier;
import nl.samenspel.logbook.LogbookViews.Wish;
import nl.samenspel.people.Departures;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Writing, finding and sharing, through the doors with their real neighbours.
@WithApplication
class LogbookTest {
    @Autowired
    LogbookEntries entries;

    @Autowired
    LogbookViews logbook;

    @Autowired
    Passages passages;

    @Autowired
    PassageViews shared;

    @Autowired
    Persons persons;

    @Autowired
    Departures departures;

    @Autowired
    KeyRotation rotation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Actor eva;
    private Actor bas;

    @BeforeEach
    void people() {
        eva = person("Eva", persons);
        bas = person("Bas", persons);
    }

    @Test
    void keepsWhatItsAuthorWroteTheNewestFirst() {
        write(eva, note("Eerste", "een"));
        write(eva, checkIn("twee", "", "drie"));
        var all = as(eva, () -> logbook.list(eva));
        assertThat(all).extracting(LogbookEntry::text).containsExactly("twee\n\ndrie", "een");
        assertThat(all.getFirst().answers().getFirst().question()).isEqualTo("Hoe?");
    }

    @Test
    void findsWordsInAnyOrderWithOrWithoutAccents() {
        write(eva, note("Overleg", "De coördinatie liep vast bij Wouter"));
        write(eva, note("Iets anders", "niets"));
        assertThat(find("wouter coordinatie")).hasSize(1);
        assertThat(find("wouter niets")).isEmpty();
        assertThat(find("overleg")).hasSize(1);
    }

    @Test
    void showsNobodyElseThatThereIsAnything() {
        var id = write(eva, note("Geheim", "van Eva"));
        assertThat(as(bas, () -> logbook.list(bas))).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(bas, () -> logbook.get(id, bas)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(bas, () -> {
                    entries.change(id, 1, note("x", "y"), bas);
                    return true;
                }));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(bas, () -> {
                    entries.remove(id, bas);
                    return true;
                }));
    }

    /// The second wall: even a question of ours that forgets whose it is gets no row.
    @Test
    void theDatabaseItselfShowsOnlyTheAuthorsRows() {
        write(eva, note("Geheim", "van Eva"));
        for (var table : List.of("logbook_entry", "logbook_key")) {
            assertThat(count(bas, table, eva)).isZero();
        }
        assertThat(count(Actor.SYSTEM, "logbook_entry", eva)).isZero();
        assertThat(count(eva, "logbook_entry", eva)).isOne();
    }

    @Test
    void changesWhatWasWritten() {
        var id = write(eva, note("Titel", "eerst"));
        change(eva, id, 1, note("Titel", "later"));
        assertThat(as(eva, () -> logbook.get(id, eva)).text()).isEqualTo("later");
    }

    @Test
    void refusesAChangeThatDidNotSeeTheOneBefore() {
        var id = write(eva, note("Titel", "eerst"));
        change(eva, id, 1, note("Titel", "venster een"));
        refuses(LogbookRefusal.LOGBOOK_CHANGED_MEANWHILE, () -> {
            change(eva, id, 1, note("Titel", "venster twee"));
            return true;
        });
        assertThat(as(eva, () -> logbook.get(id, eva)).text()).isEqualTo("venster een");
    }

    @Test
    void refusesNothingAndTooMuch() {
        refuses(LogbookRefusal.LOGBOOK_EMPTY, () -> write(eva, checkIn("", " ")));
        refuses(LogbookRefusal.LOGBOOK_TEXT_TOO_LONG, () -> write(eva, note("", "a".repeat(100_000))));
        refuses(LogbookRefusal.LOGBOOK_TITLE_TOO_LONG, () -> write(eva, note("t".repeat(201), "x")));
        assertThat(as(eva, () -> logbook.list(eva))).isEmpty();
    }

    @Test
    void refusesMoreThanCanBeSearchedWithinAMoment() {
        write(eva, note("een", "een"));
        transactions(
                eva, () -> jdbc.sql("""
                        insert into logbook_entry (id, author_id, version, nonce, sealed)
                        select gen_random_uuid(), :author, 1, '', '' from generate_series(2, 2000)
                        """).param("author", eva.person().value()).update());
        refuses(LogbookRefusal.LOGBOOK_FULL, () -> write(eva, note("te", "veel")));
    }

    @Test
    void aRemovedEntryIsGone() {
        var id = write(eva, note("Weg", "ermee"));
        as(eva, () -> {
            entries.remove(id, eva);
            return true;
        });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(eva, () -> logbook.get(id, eva)));
    }

    @Test
    void erasesAllAndTheKeyWithIt() {
        write(eva, note("Weg", "ermee"));
        var passage = share(eva, "een zin", bas);
        refuses(LogbookRefusal.ERASURE_UNSURE, () -> erase(false));
        erase(true);
        assertThat(as(eva, () -> logbook.list(eva))).isEmpty();
        assertThat(count(eva, "logbook_key", eva)).isZero();
        assertThat(as(bas, () -> shared.find(passage))).isEmpty();
        write(eva, note("Opnieuw", "begonnen"));
        assertThat(as(eva, () -> logbook.list(eva))).hasSize(1);
    }

    @Test
    void staysReadableWhenTheMasterKeyIsRenewed() {
        var id = write(eva, note("Blijft", "leesbaar"));
        assertThat(rotation.run(List.of())).isZero();
        assertThat(as(eva, () -> logbook.get(id, eva)).text()).isEqualTo("leesbaar");
        write(eva, note("Ook", "nieuw"));
        assertThat(as(eva, () -> logbook.list(eva))).hasSize(2);
    }

    @Test
    void sharesACopyWithThoseNamedAndNobodyElse() {
        var anna = person("Anna", persons);
        var passage = share(eva, "  deze ene zin \r\n", bas);
        assertThat(as(bas, () -> shared.get(passage)).text()).isEqualTo("deze ene zin");
        assertThat(as(eva, () -> shared.get(passage)).readers()).containsExactly(bas.person());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(anna, () -> shared.get(passage)));
        assertThat(as(anna, () -> shared.list())).isEmpty();
        assertThat(as(bas, () -> logbook.list(bas))).isEmpty();
    }

    @Test
    void whatIsTakenBackIsGoneForAll() {
        var passage = share(eva, "deze ene zin", bas);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> takeBack(passage, bas));
        takeBack(passage, eva);
        assertThat(as(bas, () -> shared.find(passage))).isEmpty();
        assertThat(as(eva, () -> shared.find(passage))).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> takeBack(passage, eva));
    }

    @Test
    void refusesToShareNothingOrTooMuch() {
        refuses(LogbookRefusal.PASSAGE_MISSING, () -> share(eva, "  ", bas));
        refuses(LogbookRefusal.PASSAGE_TOO_LONG, () -> share(eva, "a".repeat(5_001), bas));
    }

    @Test
    void refusesReadersWhoCannotBe() {
        refuses(LogbookRefusal.PASSAGE_READER_MISSING, () -> share(eva, "zin"));
        refuses(LogbookRefusal.PASSAGE_READER_ONESELF, () -> share(eva, "zin", bas, eva));
        var nobody = new Actor(new PersonId(new java.util.UUID(7, 7)), "Niemand", Actor.Kind.PERSON);
        refuses(LogbookRefusal.PASSAGE_READER_UNKNOWN, () -> share(eva, "zin", nobody));
        var many = java.util.stream.IntStream.range(0, 11)
                .mapToObj(_ -> person("Lezer", persons))
                .toArray(Actor[]::new);
        refuses(LogbookRefusal.PASSAGE_READERS_TOO_MANY, () -> share(eva, "zin", many));
    }

    @Test
    void refusesToShareWithWhoLeft() {
        as(Actor.SYSTEM, () -> {
            departures.leave(bas.person(), Actor.SYSTEM);
            return true;
        });
        refuses(LogbookRefusal.PASSAGE_READER_LEFT, () -> share(eva, "zin", bas));
    }

    /// Somebody else's passage cannot be opened by naming oneself its reader.
    @Test
    void nobodyNamesThemselvesAReader() {
        var passage = share(eva, "zin", bas);
        var anna = person("Anna", persons);
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> transactions(
                        anna,
                        () -> jdbc.sql("""
                                insert into logbook_passage_reader (passage_id, person_id, author_id)
                                values (:passage, :anna, :anna)
                                """)
                                .param("passage", passage.value())
                                .param("anna", anna.person().value())
                                .update()));
    }

    private List<LogbookEntry> find(String words) {
        return as(eva, () -> logbook.find(new Wish(words, null, null), eva));
    }

    private LogbookEntry.Id write(Actor by, LogbookEntry.Draft draft) {
        return as(by, () -> entries.write(draft, by));
    }

    private void change(Actor by, LogbookEntry.Id id, int version, LogbookEntry.Draft draft) {
        as(by, () -> {
            entries.change(id, version, draft, by);
            return true;
        });
    }

    private boolean erase(boolean sure) {
        return as(eva, () -> {
            entries.erase(sure, eva);
            return true;
        });
    }

    private Passage.Id share(Actor by, String text, Actor... readers) {
        var people = java.util.Arrays.stream(readers).map(Actor::person).toList();
        return as(by, () -> passages.share(text, people, by));
    }

    private boolean takeBack(Passage.Id id, Actor by) {
        return as(by, () -> {
            passages.takeBack(id, by);
            return true;
        });
    }

    private long count(Actor asker, String table, Actor author) {
        return transactions(
                asker,
                () -> jdbc.sql("select count(*) from " + table + " where author_id = :author")
                        .param("author", author.person().value())
                        .query(Long.class)
                        .single());
    }

    private <T> T transactions(Actor by, Supplier<T> work) {
        return as(by, () -> transactions.execute(_ -> work.get()));
    }

    private static void refuses(Refusal reason, Supplier<?> act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::get)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
