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

    /// The key that leads there together with the browser's own (Alt, or Alt and Shift); empty: none.
    default String accessKey() {
        return "";
    }

    /// Asked for every page: answer from what is at hand, without a query where possible.
    boolean visibleTo(Actor actor);

    /// How much is new behind it; 0: nothing to show. As quick as [#visibleTo].
    default int countFor(Actor actor) {
        return 0;
    }
}
