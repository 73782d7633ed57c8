package nl.samenspel.journal;

import java.time.Clock;
import nl.samenspel.support.TestDatabase;

/// The journal of a test database, for rooms that build their doors by hand.
public final class TestJournal {
    private TestJournal() {}

    public static Journal on(TestDatabase database) {
        return new Journal(database.sql(), Clock.systemUTC());
    }
}
