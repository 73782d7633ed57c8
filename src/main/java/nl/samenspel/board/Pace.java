package nl.samenspel.board;

import java.time.Duration;

/// Where the work of live boards runs, and when: on threads of their own, or on the seeded scheduler of a test.
interface Pace {

    /// Gives a scribe its turns, one at a time, until it has ended.
    Worker begin(Scribe scribe);

    /// Beside the work that asks for it, in no order.
    void aside(Runnable work);

    /// Beside the work that asks for it, in the order of asking.
    void inOrder(Runnable work);

    /// What gives one scribe its turns.
    interface Worker {

        /// There is something to do: the scribe need not rest any longer.
        void wake();

        /// Waits until the scribe has ended, but not longer than this, and not when asked from its own turn.
        void await(Duration most);
    }

    /// What comes after a turn.
    sealed interface Next {
        Next AT_ONCE = new Rest(Duration.ZERO);
        Next ENDED = new Ended();

        /// Until there is something to do.
        record Rest(Duration most) implements Next {}

        /// All of it, also when there is something to do: more of it is cheaper together.
        record Gather(Duration exactly) implements Next {}

        record Ended() implements Next {}
    }
}
