package nl.samenspel.board;

import java.util.Set;

/// How one element looks to others than who placed it; who placed it always sees it whole.
///
/// @param hidden it is not there at all
/// @param signed it tells who placed it, and who changes it
/// @param withheld names of fields that stay with who placed it, such as the corner
public record Sight(boolean hidden, boolean signed, Set<String> withheld) {
    public static final Sight WHOLE = new Sight(false, true, Set.of());
    public static final Sight UNSIGNED = new Sight(false, false, Set.of());
    public static final Sight HIDDEN = new Sight(true, false, Set.of());

    public Sight {
        withheld = Set.copyOf(withheld);
    }

    /// The same, and these fields are not told either.
    public Sight without(String... fields) {
        return new Sight(hidden, signed, Set.of(fields));
    }
}
