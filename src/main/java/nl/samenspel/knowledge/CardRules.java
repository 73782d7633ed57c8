package nl.samenspel.knowledge;

/// What a card asks of the board: how long, and what people see of each other meanwhile.
public record CardRules(int minutes, Looking looking, Naming naming) implements Rules {

    public enum Looking {
        /// Everybody sees what is placed at once.
        OPEN,
        /// Everybody sees only their own, until the facilitator shows all.
        HIDDEN_UNTIL_REVEAL
    }

    public enum Naming {
        /// With the name of who placed it.
        NAMED,
        /// Others see only the corner.
        OWN_CORNER,
        /// Others see neither name nor corner.
        ANONYMOUS
    }
}
