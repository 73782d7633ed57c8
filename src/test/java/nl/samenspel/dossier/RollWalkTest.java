package nl.samenspel.dossier;

import static nl.samenspel.dossier.DossierRefusal.*;
import static nl.samenspel.dossier.Seat.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.junit.jupiter.api.Test;

/// Random histories of people in a dossier against who may do what, written a second time.
class RollWalkTest {
    private static final int HISTORIES = 2_000;
    private static final int STEPS = 50;
    private static final int PEOPLE = 6;
    private static final Assignment.Id ID = new Assignment.Id(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final List<PersonId> PERSONS = IntStream.range(0, PEOPLE)
            .mapToObj(number -> new PersonId(new UUID(9, number)))
            .toList();
    /// Whom each seat may ask in, while there is a client.
    private static final Map<Seat, Set<Seat>> ASKS = Map.of(
            CLIENT, EnumSet.of(DELEGATED_CLIENT, STEERING_GROUP),
            DELEGATED_CLIENT, EnumSet.of(STEERING_GROUP),
            ASSIGNEE, EnumSet.of(ASSIGNEE, BUSINESS_MANAGER, SHADOW_MANAGER, STEERING_GROUP),
            BUSINESS_MANAGER, EnumSet.of(ASSIGNEE, BUSINESS_MANAGER, SHADOW_MANAGER, STEERING_GROUP));
    private static final Map<Seat, Set<Seat>> LETS_GO = Map.of(
            CLIENT, EnumSet.of(DELEGATED_CLIENT, STEERING_GROUP),
            ASSIGNEE, EnumSet.of(ASSIGNEE, BUSINESS_MANAGER, SHADOW_MANAGER, STEERING_GROUP),
            BUSINESS_MANAGER, EnumSet.of(ASSIGNEE, BUSINESS_MANAGER, SHADOW_MANAGER, STEERING_GROUP));

    /// Who sits where, whose mandate lasts until when and who gave it.
    private static final class Model {
        final Map<Integer, Seat> seats = new HashMap<>(Map.of(0, CLIENT, 1, ASSIGNEE));
        final Map<Integer, LocalDate> until = new HashMap<>();
        final Map<Integer, Integer> from = new HashMap<>();
        LocalDate today = LocalDate.of(2026, 11, 23);

        boolean acts(int person) {
            return switch (seats.get(person)) {
                case CLIENT, ASSIGNEE, BUSINESS_MANAGER -> true;
                case DELEGATED_CLIENT -> until.containsKey(person) && !today.isAfter(until.get(person));
                case SHADOW_MANAGER, STEERING_GROUP -> false;
                case null -> false;
            };
        }

        Object act(int by, int verb, int other, Seat seat, int days) {
            if (!seats.containsKey(by)) {
                return "not found";
            }
            if (!acts(by)) {
                return MANDATE_MISSING;
            }
            return switch (verb) {
                case 0 -> invite(by, other, seat);
                case 1 -> mandate(by, other, today.plusDays(days));
                case 2 -> take(by, other);
                default -> letGo(by, other);
            };
        }

        private Object invite(int by, int other, Seat seat) {
            if (seats.containsKey(other)) {
                return PARTICIPANT_ALREADY_HERE;
            }
            var hasClient = seats.containsValue(CLIENT);
            if (seat == CLIENT && hasClient) {
                return CLIENT_SEAT_TAKEN;
            }
            var may = new ArrayList<>(ASKS.get(seats.get(by)));
            if (!hasClient) {
                may.add(CLIENT);
                if (seats.get(by).side() == Side.PROVIDER_SIDE) {
                    may.add(DELEGATED_CLIENT);
                }
            }
            if (!may.contains(seat)) {
                return SEAT_NOT_YOURS_TO_GIVE;
            }
            seats.put(other, seat);
            return "done";
        }

        private Object mandate(int by, int other, LocalDate last) {
            if (seats.get(by) != CLIENT) {
                return seats.get(by) == DELEGATED_CLIENT ? MANDATE_NOT_PASSED_ON : MANDATE_ONLY_BY_CLIENT;
            }
            if (!seats.containsKey(other)) {
                return PARTICIPANT_LEFT;
            }
            if (seats.get(other) != DELEGATED_CLIENT) {
                return MANDATE_ONLY_FOR_DELEGATE;
            }
            if (last.isBefore(today)) {
                return MANDATE_IN_PAST;
            }
            if (last.isAfter(today.plusMonths(6))) {
                return MANDATE_TOO_LONG;
            }
            until.put(other, last);
            from.put(other, by);
            return "done";
        }

        private Object take(int by, int other) {
            if (seats.get(by) != CLIENT) {
                return seats.get(by) == DELEGATED_CLIENT ? MANDATE_NOT_PASSED_ON : MANDATE_ONLY_BY_CLIENT;
            }
            if (!seats.containsKey(other)) {
                return PARTICIPANT_LEFT;
            }
            until.remove(other);
            from.remove(other);
            return "done";
        }

        private Object letGo(int by, int other) {
            if (!seats.containsKey(other)) {
                return PARTICIPANT_LEFT;
            }
            if (!LETS_GO.getOrDefault(seats.get(by), Set.of()).contains(seats.get(other))) {
                return SEAT_NOT_YOURS_TO_GIVE;
            }
            leave(other);
            return "done";
        }

        void leave(int person) {
            seats.remove(person);
            until.remove(person);
            from.remove(person);
            List.copyOf(from.keySet()).stream()
                    .filter(each -> from.get(each) == person)
                    .forEach(each -> {
                        from.remove(each);
                        until.remove(each);
                    });
        }
    }

    @Test
    void everyHistoryGoesAsItIsWritten() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            var random = new Random(seed);
            var model = new Model();
            var played = new HashMap<PersonId, Participant>();
            keep(played, List.of(begin(0, CLIENT), begin(1, ASSIGNEE)));
            for (int step = 1; step <= STEPS; step++) {
                var by = random.nextInt(PEOPLE);
                var other = random.nextInt(PEOPLE);
                var verb = random.nextInt(6);
                var seat = Seat.values()[random.nextInt(Seat.values().length)];
                var days = random.nextInt(240) - 20;
                var told = "seed " + seed + " step " + step + ": " + by + " does " + verb + " to " + other + " " + seat;
                if (verb == 4) {
                    model.today = model.today.plusDays(random.nextInt(30));
                } else if (verb == 5) {
                    if (random.nextInt(3) == 0 && model.seats.containsKey(by)) {
                        model.leave(by);
                        var roll = roll(played);
                        keep(played, roll.leave(roll.here("", PERSONS.get(by)), NOW));
                    }
                } else {
                    assertThat(play(played, model.today, by, verb, other, seat, days))
                            .as(told)
                            .isEqualTo(model.act(by, verb, other, seat, days));
                }
                assertThat(seats(played)).as(told).isEqualTo(model.seats);
                for (int person = 0; person < PEOPLE; person++) {
                    var participant = played.get(PERSONS.get(person));
                    assertThat(participant != null && participant.actsOn(model.today))
                            .as(told)
                            .isEqualTo(model.acts(person));
                }
            }
        }
    }

    private static Object play(
            Map<PersonId, Participant> played, LocalDate today, int by, int verb, int other, Seat seat, int days) {
        var roll = roll(played);
        var person = PERSONS.get(other);
        try {
            var acting = roll.acting(PERSONS.get(by), today);
            keep(
                    played,
                    switch (verb) {
                        case 0 -> List.of(roll.invite(acting, person, seat, NOW));
                        case 1 -> List.of(roll.mandate(acting, person, today.plusDays(days), today));
                        case 2 -> List.of(roll.takeMandate(acting, person));
                        default -> roll.letGo(acting, person, NOW);
                    });
            return "done";
        } catch (Refused refused) {
            return refused.reason();
        } catch (NotFound notFound) {
            return "not found";
        }
    }

    private static Participant begin(int person, Seat seat) {
        return new Participant(ID, PERSONS.get(person), seat, PERSONS.get(person), NOW, null, null);
    }

    private static Roll roll(Map<PersonId, Participant> played) {
        return new Roll(ID, List.copyOf(played.values()));
    }

    private static void keep(Map<PersonId, Participant> played, List<Participant> changed) {
        changed.forEach(each -> played.put(each.person(), each));
    }

    private static Map<Integer, Seat> seats(Map<PersonId, Participant> played) {
        var seats = new HashMap<Integer, Seat>();
        for (int person = 0; person < PEOPLE; person++) {
            var participant = played.get(PERSONS.get(person));
            if (participant != null && participant.isHere()) {
                seats.put(person, participant.seat());
            }
        }
        return seats;
    }
}
