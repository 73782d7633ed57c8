package nl.samenspel.sketch.magnet;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspel.board.Element;

/// What a place on a sketch board is called (docs/board-elements.md §4).
public final class Places {
    private Places() {}

    /// The name of the area that a magnet with its middle here lies in, such as `work`.
    public static Optional<String> findArea(Element.Position middle) {
        return Stream.of(Area.values())
                .filter(area -> area.holds(middle))
                .findFirst()
                .map(area -> area.name().toLowerCase(Locale.ROOT));
    }
}
