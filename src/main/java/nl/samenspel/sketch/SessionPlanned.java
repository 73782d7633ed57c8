package nl.samenspel.sketch;

import nl.samenspel.triangle.Triangle;

/// A session was planned; its board is filled in the same transaction.
record SessionPlanned(SketchSession.Id session, Triangle.Id triangle) {}
