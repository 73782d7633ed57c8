package nl.samenspel.platform;

/// Somebody may do less than before. What they still have open asks again whether they may.
public record RightsLost(PersonId person) {}
