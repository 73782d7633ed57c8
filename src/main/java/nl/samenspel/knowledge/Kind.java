package nl.samenspel.knowledge;

import static nl.samenspel.knowledge.Part.*;

import java.util.List;

/// What an entry is, and so which parts its text has, in the order in which they are read. Every part is needed.
public enum Kind {
    /// A conversation card of the sketch session.
    CARD(
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
    TEXT(TITLE, BODY);

    private final List<Part> parts;

    Kind(Part... parts) {
        this.parts = List.of(parts);
    }

    public List<Part> parts() {
        return parts;
    }
}
