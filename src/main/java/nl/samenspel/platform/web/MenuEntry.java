package nl.samenspel.platform.web;

import nl.samenspel.platform.Actor;

/// A room's entry in the header of every page.
public interface MenuEntry {
    /// Lower stands earlier.
    int order();

    /// Key of the sentence.
    String key();

    /// Path without the language.
    String path();

    /// Asked for every page: answer from what is at hand, without a query where possible.
    boolean visibleTo(Actor actor);
}
