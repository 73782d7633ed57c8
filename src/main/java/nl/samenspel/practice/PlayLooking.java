package nl.samenspel.practice;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.board.Board;
import nl.samenspel.board.Element;
import nl.samenspel.board.Looking;
import nl.samenspel.board.Sight;
import nl.samenspel.platform.PersonId;

/// Who sees what of a play: a card those who play its role once its part has begun, a choice or a thought the own
/// team, until it lies open. Nobody else: not the leader, and not the author of the case.
///
/// @param part that is being played; 0 before the first
/// @param open parts whose choices all may read already
record PlayLooking(int part, boolean ended, Set<Integer> open, Map<UUID, PlayBoard.Seat> seats) implements Looking {
    PlayLooking {
        open = Set.copyOf(open);
        seats = Map.copyOf(seats);
    }

    static Looking on(Board board) {
        if (board.findFact(PlayBoard.TEAMS).isEmpty()) {
            return Looking.OPEN;
        }
        var seats = new TreeMap<UUID, PlayBoard.Seat>();
        var open = new TreeSet<Integer>();
        board.state().forEach((key, fact) -> {
            if (key.startsWith(PlayBoard.SEAT)) {
                seats.put(UUID.fromString(key.substring(PlayBoard.SEAT.length())), PlayBoard.Seat.read(fact.value()));
            } else if (key.startsWith(PlayBoard.OPEN)) {
                open.add(Integer.parseInt(key.substring(PlayBoard.OPEN.length())));
            }
        });
        return new PlayLooking(PlayBoard.part(board), PlayBoard.isEnded(board), open, seats);
    }

    @Override
    public Sight sight(Element element) {
        return isOpen(element) ? Sight.WHOLE : Sight.HIDDEN;
    }

    @Override
    public Set<PersonId> insiders(Element element) {
        int of = PlayBoard.number(element, PlayBoard.PART);
        if (!element.kind().equals(PlayBoard.CARD)) {
            return people(element, PlayBoard.TEAM);
        }
        return of <= part ? people(element, PlayBoard.ROLE) : Set.of();
    }

    @Override
    public OfFact sight(String key, String value) {
        return OfFact.open(key);
    }

    private boolean isOpen(Element element) {
        int of = PlayBoard.number(element, PlayBoard.PART);
        return ended
                || switch (element.kind()) {
                    case PlayBoard.CHOICE -> of < part || open.contains(of);
                    case PlayBoard.THOUGHT -> of < part;
                    default -> false;
                };
    }

    private Set<PersonId> people(Element element, String field) {
        var value = element.findField(field).orElse("");
        return seats.entrySet().stream()
                .filter(each -> value.equals(
                        field.equals(PlayBoard.TEAM)
                                ? String.valueOf(each.getValue().team())
                                : each.getValue().role().name()))
                .map(each -> new PersonId(each.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
