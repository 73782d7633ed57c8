package nl.samenspel.sketch.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspel.knowledge.Role;
import nl.samenspel.knowledge.Terms;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.magnet.Magnet;
import org.springframework.stereotype.Component;

/// The sentences that the scripts of a board use; roles and corners are called what the triangle's provider calls them.
@Component
class BoardWordsOfPage {
    private static final String WORDS = "live";

    private final Messages messages;
    private final Terms terms;
    private final SessionViews sessions;

    BoardWordsOfPage(Messages messages, Terms terms, SessionViews sessions) {
        this.messages = messages;
        this.terms = terms;
        this.sessions = sessions;
    }

    Map<String, String> of(SketchSession session, Language language) {
        var words = new TreeMap<>(messages.patterns(language, WORDS));
        var names = terms.namesFor(sessions.provider(session).value(), language);
        for (var role : Role.values()) {
            words.computeIfPresent("role." + Magnet.field(role), (_, _) -> plain(names.label(role)));
        }
        for (var corner : List.of(Role.OWNER, Role.CLIENT, Role.PROVIDER)) {
            words.computeIfPresent("corner." + Magnet.field(corner), (_, _) -> plain(names.one(corner)));
        }
        return words;
    }

    /// A pattern in which nothing is to be filled in.
    private static String plain(String word) {
        return word.replace("'", "''").replace("{", "'{'");
    }
}
