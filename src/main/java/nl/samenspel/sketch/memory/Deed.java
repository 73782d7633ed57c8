package nl.samenspel.sketch.memory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// One thing that somebody did at the board, as part of a change.
///
/// @param phrase what was done, without who did it: “plaatste de opdracht “Zomerscholen””
public record Deed(Kind kind, Function<BoardWords, String> phrase) {

    /// The order in which a reader may choose from them.
    public enum Kind {
        PLACED,
        CONNECTED,
        CHANGED,
        MOVED,
        REMOVED,
        RETURNED,
        VOTED,
        NOTED,
        TURNED,
        TIMED,
        LED;

        /// As it stands in an address and at the end of a message key.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
