package nl.samenspel.exchange;

import java.util.Map;

/// Something that could not be brought in after all, because the register said no at that moment.
///
/// @param reason name of the refusal; its sentence stands under `refused.NAME`
public record Failure(int line, String subject, String reason, Map<String, Object> args) {
    public Failure {
        args = Map.copyOf(args);
    }
}
