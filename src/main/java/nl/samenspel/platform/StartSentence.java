package nl.samenspel.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// When Samenspel cannot start for a reason that the operator can remove, says so in one sentence instead of a stack
/// trace. The exit code is 1, as for every start that fails.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartSentence implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = find(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    static Optional<String> find(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) {
                return Optional.of("Samenspel cannot start. " + reason.getMessage());
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of("Samenspel cannot start. Port " + taken.getPort()
                        + " is in use by another program: choose another with --port.");
            }
        }
        return Optional.empty();
    }
}
