package nl.samenspel.knowledge;

import static nl.samenspel.knowledge.Part.*;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an entry is, and so which parts its text has, in the order in which they are read. Every
/// part is needed.
public enum Kind {
    /// A conversation card of the sketch session.
    CARD(
            CardRules.class,
            TITLE,
            OPENING_QUESTION,
            FOLLOW_UPS,
            TO_PLACE,
            DONE_WHEN,
            LOOKING_RULE,
            NAMES_RULE,
            STEPS,
            EXAMPLES,
            REMOTE_TIPS,
            ROOM_TIPS,
            PITFALLS),
    /// Things to tick or to choose from.
    CHECKLIST(TITLE, INTRODUCTION, ITEMS),
    /// Questions, apart for each corner.
    CORNER_QUESTIONS(TITLE, INTRODUCTION, OWNER_QUESTIONS, CLIENT_QUESTIONS, PROVIDER_QUESTIONS),
    /// A mail with blanks in braces.
    LETTER(TITLE, SUBJECT, BODY),
    /// Words to read aloud.
    TEXT(TITLE, BODY),
    /// A red flag: a signal that an assignment may not go well.
    FLAG(FlagRules.class, TITLE, EXPLANATION, NOTICE, QUESTION),
    /// A thought that holds people back, and its counterpart that gets them moving.
    THOUGHT(TITLE, LIMITING, HELPFUL, EXPLANATION, QUESTION),
    /// Something to do on purpose, to steer an assignment or to hand it back.
    INTERVENTION(InterventionRules.class, TITLE, EXPLANATION, WHEN, HOW, PREPARE),
    /// A word of the craft, and what it does not mean.
    TERM(TITLE, EXPLANATION, NOT);

    private final @Nullable Class<? extends Rules> rules;
    private final List<Part> parts;

    Kind(Part... parts) {
        this.rules = null;
        this.parts = List.of(parts);
    }

    Kind(Class<? extends Rules> rules, Part... parts) {
        this.rules = rules;
        this.parts = List.of(parts);
    }

    /// What entries of this kind hold beside their words, if anything.
    Optional<Class<? extends Rules>> rules() {
        return Optional.ofNullable(rules);
    }

    public List<Part> parts() {
        return parts;
    }
}
