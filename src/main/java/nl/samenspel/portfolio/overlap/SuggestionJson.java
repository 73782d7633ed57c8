package nl.samenspel.portfolio.overlap;

import java.util.List;
import nl.samenspel.portfolio.overlap.finder.Common;
import nl.samenspel.portfolio.overlap.finder.Reason;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reasons as they stand in the table.
final class SuggestionJson {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private SuggestionJson() {}

    static String write(List<Reason> reasons) {
        return JSON.writeValueAsString(reasons);
    }

    static List<Reason> read(String json) {
        return JSON.readValue(json, new TypeReference<List<Reason>>() {});
    }

    static List<Common> readCommon(String json) {
        return JSON.readValue(json, new TypeReference<List<Common>>() {});
    }
}
