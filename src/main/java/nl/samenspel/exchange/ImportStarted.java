package nl.samenspel.exchange;

/// A file is to be brought in.
record ImportStarted(Import.Id id) {}
