package nl.samenspel.portfolio.planner;

/// How good a plan is by each aim, counted from the plan itself.
final class Measure {
    private final Sheet sheet;
    private final long[] asked;

    Measure(Sheet sheet) {
        this.sheet = sheet;
        asked = new long[sheet.question.clients()];
        for (var piece : sheet.question.pieces()) {
            piece.parts().forEach(part -> asked[part.client()] += piece.amount() * part.permille());
        }
    }

    long of(Aim aim, int[] starts) {
        return switch (aim) {
            case VALUE -> value(starts);
            case FAIRNESS -> loss(starts);
            case EARLINESS -> late(starts);
            case STABILITY -> moved(starts);
            case END -> end(starts);
        };
    }

    /// What cannot be passed, whatever the plan.
    long limit(Aim aim) {
        long all = 0;
        for (int i = 0; i < sheet.size; i++) {
            all += sheet.value[i];
        }
        return aim == Aim.VALUE ? all : 0;
    }

    boolean keepsFloors(int[] starts) {
        if (sheet.question.floors().isEmpty()) {
            return true;
        }
        var given = given(starts);
        return sheet.question.floors().stream()
                .allMatch(floor -> given[floor.client()] * 1000 >= asked[floor.client()] * floor.permille());
    }

    /// Whether this floor breaks when one more piece stands beside these.
    boolean breaks(Floor floor, int[] starts, int more) {
        long given = given(starts)[floor.client()]
                + sheet.question.pieces().get(more).amountOf(floor.client());
        return given * 1000 < asked[floor.client()] * floor.permille();
    }

    long[] given(int[] starts) {
        var given = new long[asked.length];
        for (int i = 0; i < sheet.size; i++) {
            if (starts[i] != Draft.OUT) {
                var piece = sheet.question.pieces().get(i);
                piece.parts().forEach(part -> given[part.client()] += piece.amount() * part.permille());
            }
        }
        return given;
    }

    long asked(int client) {
        return asked[client];
    }

    private long value(int[] starts) {
        long value = 0;
        for (int i = 0; i < sheet.size; i++) {
            value += starts[i] == Draft.OUT ? 0 : sheet.value[i];
        }
        return value;
    }

    private long loss(int[] starts) {
        var given = given(starts);
        long most = 0;
        for (int client = 0; client < asked.length; client++) {
            if (asked[client] > 0) {
                most = Math.max(most, Math.ceilDiv((asked[client] - given[client]) * 1000, asked[client]));
            }
        }
        return most;
    }

    private long late(int[] starts) {
        long late = 0;
        for (int i = 0; i < sheet.size; i++) {
            late += starts[i] == Draft.OUT ? sheet.months : Math.max(0, starts[i] - sheet.asked[i]);
        }
        return late;
    }

    private long moved(int[] starts) {
        long moved = 0;
        for (int i = 0; i < sheet.size; i++) {
            moved += sheet.question.pieces().get(i).firm() && starts[i] != sheet.asked[i] ? 1 : 0;
        }
        return moved;
    }

    private long end(int[] starts) {
        long end = 0;
        for (int i = 0; i < sheet.size; i++) {
            end = starts[i] == Draft.OUT ? end : Math.max(end, starts[i] + sheet.length[i]);
        }
        return end;
    }
}
