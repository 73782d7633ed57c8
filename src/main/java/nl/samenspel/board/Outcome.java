package nl.samenspel.board;

import nl.samenspel.platform.Refused;

/// What became of one waiting command.
sealed interface Outcome {
    Waiting waiting();

    /// It happened now; everyone hears of it.
    record Done(Waiting waiting, BoardChange change) implements Outcome {}

    /// It had happened before; only the asker hears of it.
    record DoneBefore(Waiting waiting, BoardChange change) implements Outcome {}

    record No(Waiting waiting, Refused refused) implements Outcome {}
}
