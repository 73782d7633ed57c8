package nl.samenspel.dossier.agreement;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that one version of an agreement says. Sections that say nothing are left out.
///
/// @param rhythm null: none agreed
/// @param moments by day
public record AgreementText(
        Map<Section, String> sections, @Nullable ContactRhythm rhythm, List<PlannedMoment> moments) {
    public static final AgreementText EMPTY = new AgreementText(Map.of(), null, List.of());

    /// What is compared when two people change the same draft: a section, or one of these two.
    public static final String RHYTHM = "rhythm";

    public static final String MOMENTS = "moments";

    public AgreementText {
        var said = new EnumMap<Section, String>(Section.class);
        sections.forEach((section, text) -> {
            if (!text.isBlank()) {
                said.put(section, text);
            }
        });
        sections = Collections.unmodifiableMap(said);
        moments = moments.stream()
                .sorted(Comparator.comparing(PlannedMoment::on).thenComparing(PlannedMoment::kind))
                .toList();
    }

    /// Empty when the section says nothing.
    public String of(Section section) {
        return sections.getOrDefault(section, "");
    }

    public boolean saysNothing() {
        return sections.isEmpty() && rhythm == null && moments.isEmpty();
    }

    /// Names of what differs, in reading order.
    public Set<String> differencesFrom(AgreementText other) {
        var names = new LinkedHashSet<String>();
        for (var section : Section.values()) {
            if (!of(section).equals(other.of(section))) {
                names.add(section.field());
            }
        }
        if (!Objects.equals(rhythm, other.rhythm)) {
            names.add(RHYTHM);
        }
        if (!moments.equals(other.moments)) {
            names.add(MOMENTS);
        }
        return names;
    }

    /// This, with these parts as the other has them.
    public AgreementText taking(Set<String> names, AgreementText other) {
        var all = new EnumMap<Section, String>(Section.class);
        for (var section : Section.values()) {
            all.put(section, (names.contains(section.field()) ? other : this).of(section));
        }
        return new AgreementText(
                all, names.contains(RHYTHM) ? other.rhythm : rhythm, names.contains(MOMENTS) ? other.moments : moments);
    }
}
