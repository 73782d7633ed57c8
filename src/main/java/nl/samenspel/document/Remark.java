package nl.samenspel.document;

import java.util.Map;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused.Problem;

/// Something to say about one place in a file: the line, and the field when it is about one cell (else empty).
/// The sentence stands in the message files under `refused.NAME`, also where it is only a hint.
public record Remark(int line, String field, Refusal reason, Map<String, Object> args) {
    public Remark {
        args = Map.copyOf(args);
    }

    public static Remark of(int line, String field, Refusal reason) {
        return new Remark(line, field, reason, Map.of());
    }

    public static Remark of(int line, Problem problem) {
        return new Remark(line, problem.field(), problem.reason(), problem.args());
    }
}
