package nl.samenspel.dossier.agreement;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.knowledge.Piece;

/// What one version says otherwise than another: section by section, word by word.
///
/// @param rhythm whether the contact rhythm differs
/// @param gone moments that are no longer there
/// @param added moments that are new
public record AgreementDifference(
        List<Changed> sections, boolean rhythm, List<PlannedMoment> gone, List<PlannedMoment> added) {

    public record Changed(Section section, List<Piece> pieces) {}

    public static AgreementDifference between(AgreementText earlier, AgreementText later) {
        var names = later.differencesFrom(earlier);
        var changed = new ArrayList<Changed>();
        for (var section : Section.values()) {
            if (names.contains(section.field())) {
                changed.add(new Changed(section, Piece.between(earlier.of(section), later.of(section))));
            }
        }
        return new AgreementDifference(
                List.copyOf(changed),
                names.contains(AgreementText.RHYTHM),
                earlier.moments().stream()
                        .filter(each -> !later.moments().contains(each))
                        .toList(),
                later.moments().stream()
                        .filter(each -> !earlier.moments().contains(each))
                        .toList());
    }

    public boolean isNone() {
        return sections.isEmpty() && !rhythm && gone.isEmpty() && added.isEmpty();
    }
}
