package nl.samenspel.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// One change with the board before and after it: enough to say what of it a viewer may hear (rules B39 to B43).
record Step(Shown before, BoardChange change, Shown after) {

    static Step of(Shown before, BoardChange change, BoardMeaning meaning) {
        var board = before.board().after(change);
        return new Step(before, change, new Shown(board, meaning.looking(board)));
    }

    boolean isOpen() {
        return before.isOpen() && after.isOpen();
    }

    /// Applied to what the viewer saw before, its edits give what the viewer may see after.
    BoardChange shownTo(@Nullable PersonId viewer) {
        var edits = new ArrayList<Edit>();
        var said = new HashSet<Object>();
        for (var edit : change.edits()) {
            if (edit instanceof Edit.SetState set) {
                if (said.add(set.key())) {
                    fact(set.key(), viewer, edits);
                }
            } else {
                element(edit, viewer, said, edits);
            }
        }
        if (reachesFurther()) {
            others(viewer, said, edits);
        }
        var by = change.by();
        var isTold = by == null || by.equals(viewer) || isSigned();
        return new BoardChange(
                change.number(),
                change.commandId(),
                isTold ? by : null,
                isTold ? change.byName() : "",
                change.at(),
                edits);
    }

    /// Those to whom this change may look different than to others.
    Set<PersonId> owners() {
        var owners = new HashSet<PersonId>();
        var by = change.by();
        if (by != null) {
            owners.add(by);
        }
        var elements = reachesFurther()
                ? Stream.concat(before.board().elements().keySet().stream(), after.board().elements().keySet().stream())
                : touched().stream();
        elements.forEach(id -> {
            before.board().findElement(id).ifPresent(element -> owners.addAll(before.owners(element)));
            after.board().findElement(id).ifPresent(element -> owners.addAll(after.owners(element)));
        });
        for (var key : reachesFurther() ? keys() : touchedKeys()) {
            owner(before, key).ifPresent(owners::add);
            owner(after, key).ifPresent(owners::add);
        }
        return owners;
    }

    private void element(Edit edit, @Nullable PersonId viewer, Set<Object> said, List<Edit> edits) {
        var id = idOf(edit);
        var was = before.board().elements().get(id);
        var is = after.board().elements().get(id);
        var saw = was != null && !before.isHidden(was, viewer);
        var sees = is != null && !after.isHidden(is, viewer);
        if (was != null && is != null && saw && sees && sameSight(was, is, viewer)) {
            edits.add(masked(edit, is, viewer));
        } else if (said.add(id)) {
            appear(id, saw, sees, viewer, edits);
        }
    }

    /// What is there all at once, or not any more.
    private void appear(Element.Id id, boolean saw, boolean sees, @Nullable PersonId viewer, List<Edit> edits) {
        if (sees) {
            edits.add(new Edit.Put(after.masked(after.board().findElement(id).orElseThrow(), viewer)));
        } else if (saw) {
            edits.add(new Edit.Drop(id));
        }
    }

    /// What no edit named looks different now: lines after what they join.
    private void others(@Nullable PersonId viewer, Set<Object> said, List<Edit> edits) {
        var touched = touched();
        after.board().listElements().stream()
                .sorted(java.util.Comparator.comparing(Element::isLine))
                .filter(element -> !touched.contains(element.id()))
                .forEach(is -> {
                    var was = before.board().elements().get(is.id());
                    var saw = was != null && !before.isHidden(was, viewer);
                    var sees = !after.isHidden(is, viewer);
                    if (saw != sees || saw && was != null && !sameSight(was, is, viewer)) {
                        appear(is.id(), saw, sees, viewer, edits);
                    }
                });
        for (var key : keys()) {
            if (said.add(key)) {
                fact(key, viewer, edits);
            }
        }
    }

    private void fact(String key, @Nullable PersonId viewer, List<Edit> edits) {
        var was = before.board().state().get(key);
        var is = after.board().state().get(key);
        var saw = was == null ? null : before.looking().sight(key, was.value()).keyFor(key, viewer);
        var sees = is == null ? null : after.looking().sight(key, is.value()).keyFor(key, viewer);
        if (saw != null && !saw.equals(sees)) {
            edits.add(new Edit.SetState(saw, null));
        }
        if (is != null && sees != null && !(sees.equals(saw) && is.equals(was))) {
            edits.add(new Edit.SetState(sees, is.value()));
        }
    }

    private boolean sameSight(Element was, Element is, @Nullable PersonId viewer) {
        return before.sight(was, viewer).equals(after.sight(is, viewer));
    }

    private Edit masked(Edit edit, Element is, @Nullable PersonId viewer) {
        return switch (edit) {
            case Edit.Put put -> new Edit.Put(after.masked(put.element(), viewer));
            case Edit.SetFields set -> {
                var fields = new java.util.HashMap<>(set.fields());
                fields.keySet().removeAll(after.sight(is, viewer).withheld());
                yield new Edit.SetFields(set.id(), fields);
            }
            default -> edit;
        };
    }

    /// Other rules, or something touched that shows or hides what hangs on it.
    private boolean reachesFurther() {
        return !before.looking().equals(after.looking())
                || touched().stream()
                        .anyMatch(id -> before.board().findElement(id).isPresent()
                                && after.board().findElement(id).isPresent()
                                && before.hides(id, null) != after.hides(id, null));
    }

    private boolean isSigned() {
        return touched().stream().noneMatch(id -> before.isConcealed(id) || after.isConcealed(id) || vanishes(id))
                && touchedKeys().stream().allMatch(this::isOpenFact);
    }

    /// Put and taken away by one change: nobody saw it.
    private boolean vanishes(Element.Id id) {
        return !before.board().elements().containsKey(id)
                && !after.board().elements().containsKey(id);
    }

    /// Taking away what was not there says nothing about the fact: then it is not signed either.
    private boolean isOpenFact(String key) {
        var isThere =
                Stream.of(before, after).filter(each -> each.board().state().containsKey(key));
        var shown = isThere.toList();
        return !shown.isEmpty() && shown.stream().allMatch(each -> isOpenFact(each, key));
    }

    private static boolean isOpenFact(Shown shown, String key) {
        var value = shown.board().findFact(key).orElseThrow();
        return key.equals(shown.looking().sight(key, value).othersKey());
    }

    private static Optional<PersonId> owner(Shown shown, String key) {
        var fact = shown.board().state().get(key);
        return Optional.ofNullable(fact)
                .map(each -> shown.looking().sight(key, each.value()).owner());
    }

    private Set<Element.Id> touched() {
        var ids = new LinkedHashSet<Element.Id>();
        for (var edit : change.edits()) {
            if (!(edit instanceof Edit.SetState)) {
                ids.add(idOf(edit));
            }
        }
        return ids;
    }

    private Set<String> touchedKeys() {
        var keys = new LinkedHashSet<String>();
        for (var edit : change.edits()) {
            if (edit instanceof Edit.SetState set) {
                keys.add(set.key());
            }
        }
        return keys;
    }

    private Set<String> keys() {
        var keys = new java.util.TreeSet<>(before.board().state().keySet());
        keys.addAll(after.board().state().keySet());
        return keys;
    }

    private static Element.Id idOf(Edit edit) {
        return Objects.requireNonNull(
                switch (edit) {
                    case Edit.Put put -> put.element().id();
                    case Edit.Drop drop -> drop.id();
                    case Edit.Move move -> move.id();
                    case Edit.Resize resize -> resize.id();
                    case Edit.Write write -> write.id();
                    case Edit.SetFields set -> set.id();
                    case Edit.Reconnect reconnect -> reconnect.id();
                    case Edit.SetState _ -> throw new IllegalArgumentException("a fact has no id");
                });
    }
}
