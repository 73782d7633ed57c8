package nl.samenspel.organisation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.organisation.Organisation.Kind;

/// The words by which files name kinds of organisations, in the order in which they are looked for.
public final class KindWords {
    private static final Map<String, Kind> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("gemeenschappelijke regeling", Kind.JOINT_ARRANGEMENT);
        WORDS.put("samenwerkingsorga", Kind.JOINT_ARRANGEMENT);
        WORDS.put("joint arrangement", Kind.JOINT_ARRANGEMENT);
        WORDS.put("ministerie", Kind.MINISTRY);
        WORDS.put("ministry", Kind.MINISTRY);
        WORDS.put("zelfstandig bestuursorgaan", Kind.AUTONOMOUS_BODY);
        WORDS.put("autonomous", Kind.AUTONOMOUS_BODY);
        WORDS.put("agentschap", Kind.AGENCY);
        WORDS.put("agency", Kind.AGENCY);
        WORDS.put("directie", Kind.DIRECTORATE);
        WORDS.put("directorate", Kind.DIRECTORATE);
        WORDS.put("organisatieonderdeel", Kind.DIRECTORATE);
        WORDS.put("waterschap", Kind.WATER_BOARD);
        WORDS.put("hoogheemraad", Kind.WATER_BOARD);
        WORDS.put("hoogheermraad", Kind.WATER_BOARD); // stands so in a public register
        WORDS.put("wetterskip", Kind.WATER_BOARD);
        WORDS.put("water board", Kind.WATER_BOARD);
        WORDS.put("provincie", Kind.PROVINCE);
        WORDS.put("province", Kind.PROVINCE);
        WORDS.put("gemeente", Kind.MUNICIPALITY);
        WORDS.put("municipality", Kind.MUNICIPALITY);
    }

    private KindWords() {}

    /// From a cell that says the kind: one of our own names, or words of the registers.
    public static Optional<Kind> find(String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.equals("zbo")) {
            return Optional.of(Kind.AUTONOMOUS_BODY);
        }
        if (lower.equals("other") || lower.startsWith("ander") || lower.startsWith("overig")) {
            return Optional.of(Kind.OTHER);
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(lower))
                .findFirst()
                .or(() -> guess(lower));
    }

    /// From a name that says it: `Waterschap Voorbeeld`.
    public static Optional<Kind> guess(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(word -> lower.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
