package nl.samenspel.logbook;

import static nl.samenspel.logbook.Writers.as;
import static nl.samenspel.logbook.Writers.note;
import static nl.samenspel.logbook.Writers.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.samenspel.people.Departures;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Random histories of writing, sharing, taking back, leaving and erasing: after every step each
/// person sees exactly what a model of a few lines says. More of them with `-Dwalks=2000`.
@WithApplication
class PassageWalkTest {
    private static final int WALKS = Integer.getInteger("walks", 12);
    private static final int STEPS = 50;

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

    @Test
    void everybodySeesWhatTheModelSays() {
        for (long seed = 1; seed <= WALKS; seed++) {
            new Walk(seed).go();
        }
    }

    private final class Walk {
        private final long seed;
        private final Random random;
        private final List<Actor> people = new ArrayList<>();
        private final Set<PersonId> left = new HashSet<>();
        private final Map<Passage.Id, Set<PersonId>> readers = new HashMap<>();
        private final Map<Passage.Id, Actor> authors = new HashMap<>();
        private final Map<PersonId, Set<LogbookEntry.Id>> written = new HashMap<>();

        private Walk(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            for (var name : List.of("Eva", "Bas", "Anna", "Cor")) {
                var actor = person(name, persons);
                people.add(actor);
                written.put(actor.person(), new HashSet<>());
            }
        }

        private void go() {
            for (int step = 0; step < STEPS; step++) {
                var actor = people.get(random.nextInt(people.size()));
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> write(actor);
                    case 3, 4, 5 -> share(actor);
                    case 6, 7 -> takeBack(actor);
                    case 8 -> erase(actor);
                    default -> leave(actor);
                }
                compare(step);
            }
        }

        private void write(Actor actor) {
            written.get(actor.person()).add(as(actor, () -> entries.write(note("Dag", "tekst"), actor)));
        }

        private void share(Actor actor) {
            var others = people.stream()
                    .filter(each -> !each.equals(actor) && random.nextBoolean())
                    .map(Actor::person)
                    .toList();
            if (others.isEmpty() || others.stream().anyMatch(left::contains)) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> as(actor, () -> passages.share("een zin", others, actor)));
            } else {
                var id = as(actor, () -> passages.share("een zin", others, actor));
                authors.put(id, actor);
                readers.put(id, Set.copyOf(others));
            }
        }

        private void takeBack(Actor actor) {
            var some = authors.keySet().stream()
                    .skip(authors.isEmpty() ? 0 : random.nextInt(authors.size()))
                    .findFirst();
            some.ifPresent(id -> {
                if (authors.get(id).equals(actor)) {
                    act(actor, () -> passages.takeBack(id, actor));
                    authors.remove(id);
                    readers.remove(id);
                } else {
                    assertThatExceptionOfType(NotFound.class)
                            .isThrownBy(() -> act(actor, () -> passages.takeBack(id, actor)));
                }
            });
        }

        private void erase(Actor actor) {
            act(actor, () -> entries.erase(true, actor));
            written.get(actor.person()).clear();
            List.copyOf(authors.keySet()).stream()
                    .filter(id -> authors.get(id).equals(actor))
                    .forEach(id -> {
                        authors.remove(id);
                        readers.remove(id);
                    });
        }

        private void leave(Actor actor) {
            act(Actor.SYSTEM, () -> departures.leave(actor.person(), Actor.SYSTEM));
            left.add(actor.person());
        }

        private void compare(int step) {
            for (var actor : people) {
                var expected = new HashSet<Passage.Id>();
                authors.forEach((id, author) -> {
                    if (author.equals(actor) || readers.get(id).contains(actor.person())) {
                        expected.add(id);
                    }
                });
                assertThat(as(actor, () -> shared.list()))
                        .as("seed %d step %d", seed, step)
                        .extracting(Passage::id)
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(as(actor, () -> logbook.list(actor)))
                        .as("seed %d step %d", seed, step)
                        .extracting(LogbookEntry::id)
                        .containsExactlyInAnyOrderElementsOf(written.get(actor.person()));
            }
        }

        private void act(Actor actor, Runnable work) {
            as(actor, () -> {
                work.run();
                return true;
            });
        }
    }
}
