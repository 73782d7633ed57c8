package nl.samenspel.assignment;

import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleRules;
import nl.samenspel.triangle.VolumeSource;
import org.springframework.stereotype.Component;

/// Tells a triangle how much each of its clients asks for. See [Volume].
@Component
class TriangleVolume implements VolumeSource {
    private final AssignmentViews views;

    TriangleVolume(AssignmentViews views) {
        this.views = views;
    }

    @Override
    public TriangleRules.Volume volumeOf(Triangle.Id triangle) {
        return new TriangleRules.Volume(views.volumePerClient(triangle));
    }
}
