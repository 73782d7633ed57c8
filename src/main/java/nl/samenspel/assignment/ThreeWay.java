package nl.samenspel.assignment;

import java.util.EnumSet;
import java.util.Set;

/// What becomes of a description that two people changed at once.
///
/// @param result what is theirs, with what only I changed; in the fields of `conflicts` it says what they wrote
/// @param conflicts fields that both changed, and not to the same
record ThreeWay(Description result, Set<Field> conflicts) {

    /// @param base what I saw when I began
    static ThreeWay of(Description base, Description mine, Description theirs) {
        var iChanged = mine.differencesFrom(base);
        var conflicts = EnumSet.noneOf(Field.class);
        conflicts.addAll(iChanged);
        conflicts.retainAll(theirs.differencesFrom(base));
        conflicts.retainAll(mine.differencesFrom(theirs));
        iChanged.removeAll(conflicts);
        return new ThreeWay(theirs.taking(iChanged, mine), conflicts);
    }
}
