package nl.samenspel.assignment;

/// The order of a list. What is not said comes last, whichever way round.
public record Sort(Key key, boolean descending) {
    public static final Sort BY_TITLE = new Sort(Key.TITLE, false);

    public enum Key {
        TITLE("a.title collate \"nl-x-icu\""),
        FROM("a.starts_on"),
        UNTIL("a.ends_on"),
        PHASE("array_position(array['REQUESTED','INTAKE','EXPLORATION','AGREED','EXECUTION','COMPLETION','HAND_BACK',"
                + "'ENDED_TOGETHER','DECLINED'], a.phase)"),
        SIZE("array_position(array['S','M','L'], a.size)"),
        DEADLINE("a.deadline"),
        BUDGET("a.budget"),
        CHANGED("a.changed_at");

        private final String expression;

        Key(String expression) {
            this.expression = expression;
        }
    }

    /// Stable: what is equal is ordered by id.
    String sql() {
        var direction = descending ? " desc" : "";
        return key.expression + direction + (key == Key.TITLE || key == Key.CHANGED ? "" : " nulls last") + ", a.id"
                + direction;
    }
}
