package nl.samenspel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// What one person at the table does with magnets, one thing after the other, the same each time by its seed.
///
/// Of a hundred changes 5 reach the register (1 new assignment, 2 new titles, 2 new sizes), 3 place an idea, 4 write on
/// one, and 88 move a magnet of one's own.
final class Hand {
    private final String title;
    private final int number;
    private final Random random;
    private final List<UUID> ideas = new ArrayList<>();
    private final List<UUID> assignments = new ArrayList<>();
    private final boolean ofTheRegister;
    private int done;

    /// A hand that leaves the register alone: where many sessions of one triangle are open, what one puts in the
    /// register goes to the boards of all.
    static Hand ofMagnetsOnly(int number) {
        return new Hand("", number, false);
    }

    /// @param title with which the titles of the assignments begin
    Hand(String title, int number) {
        this(title, number, true);
    }

    private Hand(String title, int number, boolean ofTheRegister) {
        this.title = title;
        this.number = number;
        this.ofTheRegister = ofTheRegister;
        this.random = new Random(number);
    }

    /// How many assignments were put on the board so far.
    int proposed() {
        return assignments.size();
    }

    /// The next command, as JSON. The first two place an idea and an assignment, so that there is something to move.
    String next() {
        int lot = done < 2 ? 99 - done : random.nextInt(100);
        done++;
        return ofTheRegister ? withRegister(lot) : withMagnetsOnly(lot);
    }

    private String withMagnetsOnly(int lot) {
        if (lot == 99 || lot == 93 || lot == 92) {
            return idea();
        }
        return lot >= 88 && lot <= 91 ? text() : move(ideas);
    }

    private String withRegister(int lot) {
        return switch (lot) {
            case 98 -> placeAssignment();
            case 97, 96 -> retitle(random.nextInt(assignments.size()));
            case 95, 94 ->
                "{\"type\":\"set\",\"id\":\"" + any(assignments) + "\",\"fields\":{\"size\":\""
                        + List.of("S", "M", "L").get(random.nextInt(3)) + "\"}}";
            case 99, 93, 92 -> idea();
            case 91, 90, 89, 88 -> text();
            default -> move(random.nextInt(4) == 0 ? assignments : ideas);
        };
    }

    private String idea() {
        return place("idea", "Idee " + done, "{}", ideas);
    }

    private String text() {
        return "{\"type\":\"write\",\"id\":\"" + any(ideas) + "\",\"text\":\"Idee bij " + done + "\"}";
    }

    private String move(List<UUID> among) {
        return "{\"type\":\"move\",\"id\":\"" + any(among) + "\",\"x\":" + (random.nextInt(4_000) - 2_000) + ",\"y\":"
                + (random.nextInt(4_000) - 2_000) + "}";
    }

    private String placeAssignment() {
        return place("assignment", titleOf(assignments.size()), "{\"size\":\"M\"}", assignments);
    }

    private String retitle(int which) {
        return "{\"type\":\"write\",\"id\":\"" + assignments.get(which) + "\",\"text\":\"" + titleOf(which) + " anders "
                + done + "\"}";
    }

    /// Another title for the same assignment keeps its first words, which count it in the register.
    private String titleOf(int which) {
        return title + "-" + number + "-" + which;
    }

    private String place(String kind, String text, String fields, List<UUID> among) {
        var id = UUID.randomUUID();
        among.add(id);
        return "{\"type\":\"place\",\"element\":{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"x\":"
                + random.nextInt(1_000) + ",\"y\":" + random.nextInt(1_000) + ",\"text\":\"" + text + "\",\"fields\":"
                + fields + "}}";
    }

    private UUID any(List<UUID> among) {
        return among.get(random.nextInt(among.size()));
    }
}
