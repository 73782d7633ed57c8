package nl.samenspel.triangle;

/// Tells how much work each client of a triangle asks for. The room that keeps the assignments answers.
public interface VolumeSource {
    TriangleRules.Volume volumeOf(Triangle.Id triangle);
}
