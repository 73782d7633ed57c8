package nl.samenspel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShippedLoadingTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));
    private static final Actor NOOR = new Actor(new PersonId(new UUID(7, 1)), "Noor", Actor.Kind.PERSON);

    private final Ids ids = new Ids(CLOCK, new Random(1));
    private final EntryStore store = new EntryStore(database.sql());
    private final ShippedLoading loading = new ShippedLoading(store, ids, CLOCK);
    private final KnowledgeViews views = new KnowledgeViews(store);
    private final ShippedEntry players = shipped("players");
    private final ShippedEntry newPlayers = withTitle(players, "Spelers en speelveld");

    @AfterEach
    void emptyTheGuide() {
        database.everything().sql("truncate knowledge_entry, knowledge_version").update();
    }

    @Test
    void loadsEveryEntryAsItsFirstVersion() {
        load(ShippedEntry.readAll());

        var cards = database.as(NOOR, () -> views.listCards(Language.NL));
        assertThat(cards).hasSize(7).allMatch(card -> card.version() == 1 && card.shipped());
        assertThat(cards)
                .extracting(CardText::title)
                .startsWith("Start", "Spelers", "Opdrachten")
                .endsWith("Slot");
        var rules = database.as(NOOR, () -> views.entry("house-rules", Language.EN));
        assertThat(rules.text().lines(Part.ITEMS)).hasSize(4);
    }

    @Test
    void changesNothingWhenItLoadsTheSameAgain() {
        load(List.of(players));
        load(List.of(players));

        assertThat(versions()).hasSize(1);
    }

    @Test
    void publishesANewerTextWhereNobodyWroteTheirOwn() {
        load(List.of(players));
        load(List.of(newPlayers));

        var card = database.as(NOOR, () -> views.card("players", Language.NL));
        assertThat(card.title()).isEqualTo("Spelers en speelveld");
        assertThat(card.version()).isEqualTo(2);
    }

    @Test
    void offersANewerTextWhereTheOrganisationWroteItsOwn() {
        load(List.of(players));
        publishOwnText("Onze spelers");
        load(List.of(newPlayers));

        assertThat(database.as(NOOR, () -> views.card("players", Language.NL)).title())
                .isEqualTo("Onze spelers");
        assertThat(versions())
                .filteredOn(EntryVersion.Offered.class::isInstance)
                .hasSize(1);
    }

    @Test
    void replacesAnOfferThatNobodyChoseByTheNextOne() {
        load(List.of(players));
        publishOwnText("Onze spelers");
        load(List.of(newPlayers));
        load(List.of(withTitle(players, "Wie speelt er mee")));

        assertThat(versions())
                .filteredOn(EntryVersion.Offered.class::isInstance)
                .extracting(version -> version.content().in(Language.NL).of(Part.TITLE))
                .containsExactly("Wie speelt er mee");
    }

    @Test
    void keepsEveryPublishedVersionAsItWas() {
        load(List.of(players));
        load(List.of(newPlayers));

        assertThat(database.as(NOOR, () -> views.card("players", 1, Language.NL))
                        .title())
                .isEqualTo("Spelers");
    }

    @Test
    void showsUnpublishedTextsToEditorsOnly() {
        load(List.of(players));
        publishOwnText("Onze spelers");
        load(List.of(newPlayers));

        var seen = database.as(NOOR, () -> store.versions(entry().id()));
        assertThat(seen).hasSize(2).allMatch(EntryVersion.Published.class::isInstance);
    }

    @Test
    void showsNobodyWithoutALoginAnything() {
        load(List.of(players));

        assertThat(database.as(Actor.NOBODY, store::list)).isEmpty();
    }

    private void load(List<ShippedEntry> shipped) {
        database.as(Actor.SYSTEM, () -> loading.load(shipped));
    }

    private void publishOwnText(String title) {
        var own = new EntryVersion.Published(
                new EntryVersion.Id(ids.next()),
                withTitle(players, title).content(),
                NOOR.person(),
                2,
                false,
                NOOR.person(),
                CLOCK.instant().plusSeconds(1));
        database.as(Actor.SYSTEM, () -> store.add(entry().id(), own));
    }

    private Entry entry() {
        return store.find(players.key()).orElseThrow();
    }

    private List<EntryVersion> versions() {
        return database.as(Actor.SYSTEM, () -> store.versions(entry().id()));
    }

    private static ShippedEntry shipped(String key) {
        return ShippedEntry.readAll().stream()
                .filter(entry -> entry.key().value().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static ShippedEntry withTitle(ShippedEntry entry, String title) {
        var texts = new EnumMap<Language, Text>(entry.content().texts());
        var parts = new EnumMap<Part, String>(texts.get(Language.NL).parts());
        parts.put(Part.TITLE, title);
        texts.put(Language.NL, new Text(parts));
        return new ShippedEntry(
                entry.key(),
                entry.kind(),
                entry.order(),
                entry.source(),
                new Content(texts, entry.content().rules()));
    }
}
