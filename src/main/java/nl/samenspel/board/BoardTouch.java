package nl.samenspel.board;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// One property of one element that a change touched. Two changes that meet in a property cannot be undone past
/// each other.
record BoardTouch(Element.Id id, String property) {
    private static final String WHOLE = "*";

    boolean meets(BoardTouch other) {
        return id.equals(other.id)
                && (property.equals(other.property) || property.equals(WHOLE) || other.property.equals(WHOLE));
    }

    static Set<BoardTouch> of(LoggedChange logged) {
        var touched = new HashSet<BoardTouch>();
        Stream.concat(logged.change().edits().stream(), logged.undo().stream()).forEach(edit -> collect(edit, touched));
        return touched;
    }

    private static void collect(Edit edit, Set<BoardTouch> into) {
        switch (edit) {
            case Edit.Put put -> {
                into.add(new BoardTouch(put.element().id(), WHOLE));
                var ends = put.element().ends();
                if (ends != null) {
                    collectEnds(put.element().id(), ends, into);
                }
            }
            case Edit.Drop drop -> into.add(new BoardTouch(drop.id(), WHOLE));
            case Edit.Move move -> into.add(new BoardTouch(move.id(), "position"));
            case Edit.Resize resize -> into.add(new BoardTouch(resize.id(), "size"));
            case Edit.Write write -> into.add(new BoardTouch(write.id(), "text"));
            case Edit.SetFields set ->
                set.fields().keySet().forEach(name -> into.add(new BoardTouch(set.id(), "field " + name)));
            case Edit.Reconnect reconnect -> {
                into.add(new BoardTouch(reconnect.id(), "ends"));
                collectEnds(reconnect.id(), reconnect.ends(), into);
            }
            case Edit.SetState _ -> {}
        }
    }

    /// A line hangs on its ends: who takes an end away takes the line with it.
    private static void collectEnds(Element.Id line, Element.Ends ends, Set<BoardTouch> into) {
        into.add(new BoardTouch(ends.from(), "line " + line.value()));
        into.add(new BoardTouch(ends.to(), "line " + line.value()));
    }
}
