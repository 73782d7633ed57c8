package nl.samenspel.dossier.agreement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// How what an agreement says is kept:
/// `{"sections": {"purpose": "…"}, "rhythm": {"weeks": 3, "client": 30, "delegate": 60},
/// "moments": [{"kind":
/// "STEERING", "on": "2027-01-11", "subject": "…"}]}`, minutes for time.
final class ContentJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContentJson() {}

    static String write(AgreementText text) {
        var tree = new LinkedHashMap<String, Object>();
        var sections = new LinkedHashMap<String, String>();
        text.sections().forEach((section, said) -> sections.put(section.field(), said));
        tree.put("sections", sections);
        var rhythm = text.rhythm();
        if (rhythm != null) {
            tree.put(
                    "rhythm",
                    Map.of(
                            "weeks",
                            rhythm.everyWeeks(),
                            "client",
                            rhythm.client().toMinutes(),
                            "delegate",
                            rhythm.delegate().toMinutes()));
        }
        tree.put(
                "moments",
                text.moments().stream()
                        .map(each -> Map.of("kind", each.kind(), "on", each.on().toString(), "subject", each.subject()))
                        .toList());
        return JSON.writeValueAsString(tree);
    }

    static AgreementText read(String json) {
        var tree = JSON.readTree(json);
        var sections = new EnumMap<Section, String>(Section.class);
        for (var section : Section.values()) {
            sections.put(section, tree.path("sections").path(section.field()).asString(""));
        }
        var rhythm = tree.path("rhythm");
        var moments = new ArrayList<PlannedMoment>();
        tree.path("moments")
                .forEach(each -> moments.add(new PlannedMoment(
                        PlannedMoment.Kind.valueOf(each.path("kind").asString()),
                        LocalDate.parse(each.path("on").asString()),
                        each.path("subject").asString(""))));
        return new AgreementText(
                sections,
                rhythm.isMissingNode()
                        ? null
                        : new ContactRhythm(
                                rhythm.path("weeks").asInt(),
                                Duration.ofMinutes(rhythm.path("client").asLong()),
                                Duration.ofMinutes(rhythm.path("delegate").asLong())),
                moments);
    }
}
