package nl.samenspel.triangle;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.access.ObjectNames;
import nl.samenspel.access.Resource;
import org.springframework.stereotype.Component;

/// What triangles are called in a list of somebody's rights.
@Component
class TriangleNames implements ObjectNames {
    private final TriangleViews triangles;

    TriangleNames(TriangleViews triangles) {
        this.triangles = triangles;
    }

    @Override
    public Resource resource() {
        return Resource.TRIANGLE;
    }

    @Override
    public Map<UUID, String> named(Collection<UUID> objects) {
        return triangles.named(objects.stream().map(Triangle.Id::new).toList()).values().stream()
                .collect(Collectors.toMap(triangle -> triangle.id().value(), Triangle::name));
    }

    @Override
    public String path(UUID object) {
        return "/triangles/" + object;
    }
}
