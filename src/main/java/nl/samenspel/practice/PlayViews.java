package nl.samenspel.practice;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What one player may see of a play: their own card, their own team; of other teams what is over.
@Service
@Transactional(readOnly = true)
public class PlayViews {
    private final PlayStore store;
    private final PeopleViews people;
    private final InstantSource clock;

    PlayViews(PlayStore store, PeopleViews people, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /// @param pulse changes with everything that others do, and with who is there
    /// @param me where the asker sits; empty when they only lead
    /// @param moves of the own team; of all teams in parts that are over
    /// @param chose teams with a choice in the part that is being played; what, only they know
    /// @param cards the own ones of the parts until now; all of them in the end
    /// @param names of everybody in it
    public record Seen(
            Play play,
            String pulse,
            Optional<Player> me,
            List<Player> players,
            List<Move> moves,
            Set<Integer> chose,
            List<Card> cards,
            Map<PersonId, String> names,
            Set<PersonId> present) {

        public boolean isLeader(Actor actor) {
            return play.about().leader().equals(actor.person());
        }

        public int part() {
            return play.part();
        }

        /// The last choice of each team in a part, by team.
        public List<Move> outcome(int part) {
            return moves.stream()
                    .filter(move -> move.kind() == Move.Kind.CHOICE && move.part() == part)
                    .collect(Collectors.toMap(Move::team, move -> move, (_, later) -> later, java.util.TreeMap::new))
                    .values()
                    .stream()
                    .toList();
        }

        public List<Move> choices(int part, int team) {
            return of(Move.Kind.CHOICE, part, team);
        }

        public List<Move> reflections(int part, int team) {
            return of(Move.Kind.REFLECTION, part, team);
        }

        public String name(PersonId person) {
            return names.getOrDefault(person, "");
        }

        private List<Move> of(Move.Kind kind, int part, int team) {
            return moves.stream()
                    .filter(move -> move.kind() == kind && move.part() == part && move.team() == team)
                    .toList();
        }
    }

    /// What only one role knows of a part.
    public record Card(int part, PracticeRole role, String text) {}

    public Seen get(Play.Id id, Actor asker) {
        var present = present(id);
        var pulse = pulse(id, present); // before what it stands for: who calls old things new is never told of them
        var play = store.find(id).orElseThrow(NotFound::new);
        var players = store.players(id);
        var me = players.stream()
                .filter(player -> player.person().equals(asker.person()))
                .findFirst();
        int team = me.map(Player::team).orElse(0);
        var ended = play instanceof Play.Ended;
        var all = store.moves(id);
        var moves = all.stream()
                .filter(move -> move.team() == team || isOpen(move, play))
                .toList();
        var cards = store.cards(id).stream()
                .filter(card -> ended || isMine(card, me, play.part()))
                .map(card -> new Card(card.part(), card.role(), card.text()))
                .toList();
        return new Seen(play, pulse, me, players, moves, chose(all, play), cards, names(players), present);
    }

    public String pulse(Play.Id id) {
        return pulse(id, present(id));
    }

    /// Those the asker takes part in, the newest first.
    public List<Play> list() {
        return store.list();
    }

    /// As the board says it: [PlayLooking].
    private static boolean isOpen(Move move, Play play) {
        return switch (play) {
            case Play.Gathering _ -> false;
            case Play.Playing playing ->
                move.part() < playing.part() || playing.open() && move.kind() == Move.Kind.CHOICE;
            case Play.Ended _ -> true;
        };
    }

    private static Set<Integer> chose(List<Move> moves, Play play) {
        return moves.stream()
                .filter(move -> move.kind() == Move.Kind.CHOICE && move.part() == play.part())
                .map(Move::team)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<PersonId> present(Play.Id id) {
        return store.present(id, clock.instant().minus(PracticeRules.HERE_FOR));
    }

    private String pulse(Play.Id id, Set<PersonId> present) {
        return store.version(id) + "." + Integer.toHexString(present.hashCode());
    }

    /// The rows themselves say the same; see the policies of `practice_card`.
    private static boolean isMine(PlayStore.Card card, Optional<Player> me, int part) {
        return card.part() <= part
                && me.map(player -> card.role().equals(player.role())).orElse(false);
    }

    private Map<PersonId, String> names(List<Player> players) {
        return people.named(players.stream().map(Player::person).toList()).values().stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
