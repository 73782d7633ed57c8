package nl.samenspel.knowledge;

/// A short text under a heading of its own.
public record Passage(String heading, String text) {}
