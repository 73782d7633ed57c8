package nl.samenspel.signal;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.dossier.Participants;
import nl.samenspel.dossier.Seat;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A few random lives against the real database and doors: after every step each person sees
/// exactly what a small map
/// of open copies says, in their list, by the policy table and by opening it.
@WithApplication
class FlagHistoriesTest {
    private static final long SEED = 2026_11_23L;
    private static final int HISTORIES = 4;
    private static final int STEPS = 25;

    @Autowired
    ApplicationContext context;

    @Autowired
    Flags flags;

    @Autowired
    Sharing sharing;

    @Autowired
    FlagViews views;

    @Autowired
    Access access;

    @Test
    void everybodySeesWhatTheModelSays() {
        for (int history = 0; history < HISTORIES; history++) {
            live(new Random(SEED + history), "seed " + (SEED + history));
        }
    }

    private void live(Random random, String seed) {
        var world = new DossierWorld(context).opened();
        var hanneke = world.hanneke;
        var people = new ArrayList<>(List.of(world.wouter, world.marian, world.ruud, world.sem));
        var clientSide = new java.util.HashSet<>(Set.of(world.marian.person(), world.ruud.person()));
        var keys = List.of("no-time", "not-well", "integrity-unaddressed", "words-and-deeds");
        var own = new ArrayList<RedFlag.Id>();
        var open = new HashMap<SharedFlag.Id, PersonId>();
        var audiences = new HashMap<SharedFlag.Id, Audience>();
        for (int step = 0; step < STEPS; step++) {
            switch (own.isEmpty() ? 0 : random.nextInt(6)) {
                case 0 ->
                    own.add(as(
                            hanneke,
                            () -> flags.notice(
                                    new Flags.Draft(
                                            world.id,
                                            keys.get(random.nextInt(keys.size())),
                                            "",
                                            Sensitivity.ORDINARY,
                                            ""),
                                    hanneke)));
                case 1, 2, 3 -> {
                    var reader = people.get(random.nextInt(people.size()));
                    var audience = Audience.values()[random.nextInt(4)];
                    var flag = own.get(random.nextInt(own.size()));
                    try {
                        var id = as(
                                hanneke,
                                () -> sharing.share(
                                        flag, new Sharing.Draft(audience, reader.person(), "Kop", "Tekst"), hanneke));
                        open.put(id, reader.person());
                        audiences.put(id, audience);
                    } catch (Refused _) { // whom it refuses is told by FlagWalkTest
                        assertThat(open).as(seed).isNotNull();
                    }
                }
                case 4 -> {
                    if (!open.isEmpty()) {
                        var id = List.copyOf(open.keySet()).get(random.nextInt(open.size()));
                        run(hanneke, () -> sharing.takeBack(id, hanneke));
                        open.remove(id);
                    }
                }
                default -> {
                    if (clientSide.add(world.sem.person())) {
                        run(
                                world.marian,
                                () -> context.getBean(Participants.class)
                                        .invite(world.id, world.sem.person(), Seat.DELEGATED_CLIENT, world.marian));
                    }
                }
            }
            for (var person : people) {
                compare(seed + " step " + step, person, readable(open, audiences, clientSide, person), open.keySet());
            }
        }
    }

    /// What the model says somebody may read now.
    private static Set<SharedFlag.Id> readable(
            Map<SharedFlag.Id, PersonId> open,
            Map<SharedFlag.Id, Audience> audiences,
            Set<PersonId> clientSide,
            Actor person) {
        return open.entrySet().stream()
                .filter(each -> each.getValue().equals(person.person()))
                .map(Map.Entry::getKey)
                .filter(id -> switch (audiences.get(id)) {
                    case CONFIDANT, COLLEAGUE -> !clientSide.contains(person.person());
                    case MANAGER -> true;
                    case CLIENT -> clientSide.contains(person.person());
                })
                .collect(Collectors.toSet());
    }

    private void compare(String when, Actor person, Set<SharedFlag.Id> expected, Set<SharedFlag.Id> all) {
        for (var id : all) {
            assertThat(as(person, () -> access.may(person, Action.SEE, Resource.SHARED_FLAG, id.value())))
                    .as(when + ": " + person.name())
                    .isEqualTo(expected.contains(id));
        }
        var listed = as(person, () -> views.listReceived(person)).stream()
                .map(each -> each.share().id())
                .collect(Collectors.toSet());
        assertThat(listed).as(when + ": the list of " + person.name()).isEqualTo(expected);
        assertThat(as(person, () -> views.listOwn(Language.NL, person)))
                .as(when)
                .isEmpty();
        for (var id : all) {
            if (!expected.contains(id)) {
                boolean read = true;
                try {
                    run(person, () -> sharing.read(id, person));
                } catch (NotFound _) { // as it should be
                    read = false;
                }
                assertThat(read).as(when + ": opened by " + person.name()).isFalse();
            }
        }
    }
}
