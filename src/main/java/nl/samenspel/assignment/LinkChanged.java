package nl.samenspel.assignment;

import nl.samenspel.platform.Actor;
import nl.samenspel.triangle.Triangle;

/// A relation between two assignments is new or otherwise. Told within the transaction.
///
/// @param triangle of `link.one()`
/// @param otherTriangle of `link.other()`; mostly the same
public record LinkChanged(Link link, Triangle.Id triangle, Triangle.Id otherTriangle, Actor by) {}
