package nl.samenspel.dossier.steering.web;

import java.util.Map;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Typed;

/// Several forms on one page, of which at most one was sent and refused.
///
/// @param which the name of the refused one; empty: the page just opens
public record Typing(String which, Form form) {
    public static final Typing NOTHING = new Typing("", Form.EMPTY);

    static Typing refused(String which, Typed typed, Refused refused) {
        return new Typing(which, Form.refused(typed.fields(), refused));
    }

    /// What one of them shows: what was typed, or what it opens with.
    public Form of(String name, Map<String, String> opening) {
        return which.equals(name) ? form : Form.of(opening);
    }

    public Form of(String name) {
        return of(name, Map.of());
    }
}
