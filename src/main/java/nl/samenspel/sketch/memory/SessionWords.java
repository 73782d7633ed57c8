package nl.samenspel.sketch.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.knowledge.Role;
import nl.samenspel.knowledge.Terms;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.PersonId;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import org.springframework.stereotype.Component;

/// The words that a session's triangle uses.
@Component
public class SessionWords {
    private final Messages messages;
    private final KnowledgeViews knowledge;
    private final SessionViews sessions;
    private final Terms terms;

    SessionWords(Messages messages, KnowledgeViews knowledge, SessionViews sessions, Terms terms) {
        this.messages = messages;
        this.knowledge = knowledge;
        this.sessions = sessions;
        this.terms = terms;
    }

    public BoardWords of(SketchSession session, Language language) {
        return new BoardWords(
                messages, language, roles(session, language), knowledge.listCards(language), people(session));
    }

    private Map<PersonId, String> people(SketchSession session) {
        var around = sessions.get(session.id(), Actor.NOBODY);
        var people = new HashMap<PersonId, String>();
        people.put(around.facilitator().id(), around.facilitator().name());
        for (var invitee : around.everybody()) {
            var person = invitee.person();
            if (person != null) {
                people.put(person, invitee.name());
            }
        }
        return people;
    }

    /// What the triangle's provider calls them.
    public Function<Role, String> roles(SketchSession session, Language language) {
        return terms.namesFor(sessions.provider(session).value(), language)::label;
    }
}
