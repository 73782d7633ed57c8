package nl.samenspel.knowledge;

import java.util.Locale;

/// One part of an entry's text. The name in lower case is the name in the shipped files and in the
/// stored text.
public enum Part {
    TITLE(Shape.LINE),
    // of a card
    OPENING_QUESTION(Shape.LINE),
    FOLLOW_UPS(Shape.LINES),
    TO_PLACE(Shape.LINES),
    DONE_WHEN(Shape.LINE),
    LOOKING_RULE(Shape.LINE),
    NAMES_RULE(Shape.LINE),
    STEPS(Shape.PASSAGES),
    EXAMPLES(Shape.PASSAGES),
    REMOTE_TIPS(Shape.LINES),
    ROOM_TIPS(Shape.LINES),
    PITFALLS(Shape.LINES),
    // of the texts around a session
    INTRODUCTION(Shape.TEXT),
    ITEMS(Shape.LINES),
    OWNER_QUESTIONS(Shape.LINES),
    CLIENT_QUESTIONS(Shape.LINES),
    PROVIDER_QUESTIONS(Shape.LINES),
    SUBJECT(Shape.LINE),
    BODY(Shape.TEXT),
    // of what the guide knows about assignments
    EXPLANATION(Shape.TEXT),
    NOTICE(Shape.LINES),
    QUESTION(Shape.LINE),
    LIMITING(Shape.LINE),
    HELPFUL(Shape.LINE),
    WHEN(Shape.LINES),
    HOW(Shape.LINES),
    PREPARE(Shape.LINES),
    NOT(Shape.LINE);

    /// How a part is written: what people type is what is stored.
    public enum Shape {
        /// One line.
        LINE(300),
        /// Paragraphs, parted by an empty line.
        TEXT(6_000),
        /// A list, one thing on each line.
        LINES(6_000),
        /// Blocks parted by an empty line; the first line of a block is its heading.
        PASSAGES(10_000);

        private final int mostCharacters;

        Shape(int mostCharacters) {
            this.mostCharacters = mostCharacters;
        }

        public int mostCharacters() {
            return mostCharacters;
        }
    }

    private final Shape shape;

    Part(Shape shape) {
        this.shape = shape;
    }

    public Shape shape() {
        return shape;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
