package nl.samenspel.triangle;

import nl.samenspel.platform.Actor;

/// Something of a triangle is otherwise: its corners, agreements, forums or improvements. Told within the transaction.
public record TriangleChanged(Triangle.Id triangle, Actor by) {}
