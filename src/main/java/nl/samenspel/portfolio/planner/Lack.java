package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.List;

/// The hands that are missing when a piece would start in this month.
final class Lack {
    private final int start;
    private final List<Way.Extra> extra = new ArrayList<>();

    Lack(Sheet sheet, Room room, int piece, int start) {
        this.start = start;
        room.take(piece, start);
        for (int crew = 0; crew < sheet.capacity.length; crew++) {
            for (int month = start; month < start + sheet.length[piece]; month++) {
                // one that stands keeps the rules: what is below zero is of this piece
                if (room.left(crew, month) < 0) {
                    extra.add(new Way.Extra(crew, month, -room.left(crew, month)));
                }
            }
        }
        room.giveBack(piece, start);
    }

    int start() {
        return start;
    }

    List<Way.Extra> extra() {
        return extra;
    }

    long total() {
        return extra.stream().mapToLong(Way.Extra::hundredths).sum();
    }

    int worstCrew() {
        return extra.stream()
                .map(Way.Extra::crew)
                .distinct()
                .max(java.util.Comparator.comparingLong(this::of))
                .orElseThrow();
    }

    private long of(int crew) {
        return extra.stream()
                .filter(each -> each.crew() == crew)
                .mapToLong(Way.Extra::hundredths)
                .sum();
    }

    List<Integer> months(int crew) {
        return extra.stream()
                .filter(each -> each.crew() == crew)
                .map(Way.Extra::month)
                .toList();
    }
}
