package nl.samenspel.platform.database;

import nl.samenspel.platform.Actor;

/// On whose behalf the database is asked, for as long as a piece of work runs. Each transaction that begins inside
/// tells it to the database first, and row-level security shows only what that person may see.
///
/// This is the second wall and concerns rows only. The first wall is the policy table, and the asker stays a parameter
/// of every door and window: nothing but the transaction manager may decide by [#current()].
public final class Identity {
    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private Identity() {}

    /// Nobody outside [#as] and [#run]: then no protected row is visible.
    public static Actor current() {
        return CURRENT.orElse(Actor.NOBODY);
    }

    /// Answers what the work answers. A transaction that already runs keeps the identity it began with.
    public static <T, X extends Throwable> T as(Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }

    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(CURRENT, actor).run(work);
    }
}
