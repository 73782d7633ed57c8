package nl.samenspel.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.samenspel.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers in plain words while the database is away: even the login of the visitor cannot be read then, so no page of
/// ours can be made. Stands around everything that reads logins.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s · Samenspel</title><link rel="stylesheet" href="%4$sbase/all.css"></head>
            <body class="frame"><main id="main" class="page page--narrow"><h1>%2$s</h1><p class="lead">%3$s</p></main></body>
            </html>
            """;

    private final Messages messages;
    private final StaticFiles files;

    DatabaseAway(Messages messages, StaticFiles files) {
        this.messages = messages;
        this.files = files;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isBecauseOfTheDatabase(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("database away: {}", e.getMessage());
            answer(request, response);
        }
    }

    private static boolean isBecauseOfTheDatabase(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException) {
                return true;
            }
        }
        return false;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Pages.languageOf(request);
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; font-src 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(PAGE.formatted(
                        language.code(),
                        messages.text(language, "platform.error.databaseAway.title"),
                        messages.text(language, "platform.error.databaseAway.text"),
                        files.prefix()));
    }
}
