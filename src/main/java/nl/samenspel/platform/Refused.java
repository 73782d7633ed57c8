package nl.samenspel.platform;

import java.util.List;
import java.util.Map;

/// The domain says no, with one or more reasons. Nothing was changed.
public final class Refused extends RuntimeException {

    /// One reason. `field` is the name of the form field it belongs to, or empty when it concerns the whole;
    /// `args` fill the placeholders of the sentence by name.
    public record Problem(String field, Refusal reason, Map<String, Object> args) {
        public Problem {
            args = Map.copyOf(args);
        }

        public static Problem of(String field, Refusal reason) {
            return new Problem(field, reason, Map.of());
        }
    }

    private final transient List<Problem> problems;

    public Refused(Refusal reason) {
        this(List.of(Problem.of("", reason)));
    }

    public Refused(String field, Refusal reason) {
        this(List.of(Problem.of(field, reason)));
    }

    public Refused(List<Problem> problems) {
        super(problems.toString(), null, false, false);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /// The first reason, for callers that know there is but one.
    public Refusal reason() {
        return problems.getFirst().reason();
    }
}
