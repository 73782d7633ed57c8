package nl.samenspel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.LoginEnded;
import nl.samenspel.platform.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Logging somebody in and out, once a room knows who it is.
@Component
public class Logging {
    private final SecurityContextRepository contexts;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Logging(SecurityContextRepository contexts, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.contexts = contexts;
        this.events = events;
        this.jdbc = jdbc;
    }

    /// From this answer on the browser is this person's; an earlier login of the same browser ends.
    public void in(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            out(request);
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(CurrentActor.authentication(actor));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /// Tells whoever keeps something open for this browser's login that it ends.
    public void out(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            events.publishEvent(new LoginEnded(session.getId()));
        }
    }

    /// Ends every login of a person, in every browser, when the transaction ends. Answers how many there were.
    @Transactional(propagation = Propagation.MANDATORY)
    public int outEverywhere(PersonId person) {
        var logins = jdbc.sql("delete from spring_session where principal_name = :person returning session_id")
                .param("person", person.value().toString())
                .query(String.class)
                .list();
        logins.forEach(login -> events.publishEvent(new LoginEnded(login.strip())));
        return logins.size();
    }
}
