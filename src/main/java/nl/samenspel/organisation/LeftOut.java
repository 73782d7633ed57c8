package nl.samenspel.organisation;

import java.util.Locale;
import java.util.Set;

/// The intelligence services and their parts are not brought in from registers (product description, section 2).
final class LeftOut {
    private static final Set<String> ABBREVIATIONS = Set.of("AIVD", "MIVD");

    private LeftOut() {}

    static boolean is(String name, String abbreviation) {
        var lower = name.toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(abbreviation.strip().toUpperCase(Locale.ROOT))
                || lower.contains("inlichtingen- en veiligheidsdienst")
                || ABBREVIATIONS.stream().anyMatch(each -> (" " + name + " ").matches(".*\\W" + each + "\\W.*"));
    }
}
