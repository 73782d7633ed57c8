package nl.samenspel.signal.help;

import nl.samenspel.signal.SignalRules;

/// What somebody prepares before telling their client that it cannot go on like this. Theirs alone.
/// The questions follow
/// the guide's red button.
///
/// @param opening the sentence to begin with
/// @param happened two examples of what happened
/// @param limit where the limit is
/// @param needed what is needed to go on after all
/// @param support who knows of the talk, and whom to call afterwards
public record Preparation(String opening, String happened, String limit, String needed, String support) {
    public static final Preparation EMPTY = new Preparation("", "", "", "", "");

    /// Refuses: SIGNAL_TEXT_TOO_LONG.
    Preparation tidy() {
        return new Preparation(
                SignalRules.within("opening", opening),
                SignalRules.within("happened", happened),
                SignalRules.within("limit", limit),
                SignalRules.within("needed", needed),
                SignalRules.within("support", support));
    }
}
