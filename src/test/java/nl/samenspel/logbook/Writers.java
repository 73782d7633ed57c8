package nl.samenspel.logbook;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.samenspel.logbook.LogbookEntry.Answer;
import nl.samenspel.logbook.LogbookEntry.Draft;
import nl.samenspel.logbook.LogbookEntry.Kind;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;

/// People who write, and short ways to say what.
final class Writers {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Writers() {}

    static Actor person(String name, Persons persons) {
        var full = name + " Schrijver " + COUNT.incrementAndGet();
        var id = Identity.as(Actor.SYSTEM, () -> persons.add(full, "", "adviseur", Actor.SYSTEM));
        return new Actor(id, full, Actor.Kind.PERSON);
    }

    static <T> T as(Actor actor, Supplier<T> work) {
        return Objects.requireNonNull(Identity.as(actor, work::get));
    }

    static Draft note(String title, String text) {
        return new Draft(Kind.NOTE, title, null, List.of(new Answer("", text)));
    }

    static Draft checkIn(String... texts) {
        return new Draft(
                Kind.CHECK_IN,
                "",
                null,
                java.util.Arrays.stream(texts)
                        .map(text -> new Answer("Hoe?", text))
                        .toList());
    }
}
