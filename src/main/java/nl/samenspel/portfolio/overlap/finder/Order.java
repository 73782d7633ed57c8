package nl.samenspel.portfolio.overlap.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/// What comes before what, as the relations say: *precedes* forwards, *depends on* backwards.
public final class Order {
    private final Graph<Assignment.Id, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);

    private Order() {}

    /// Of the relations that say what comes first.
    public static Order ofLinks(List<Link> links) {
        var order = new Order();
        for (var link : links) {
            switch (link.kind()) {
                case PRECEDES -> order.add(link.one(), link.other());
                case DEPENDS_ON -> order.add(link.other(), link.one());
                case OVERLAPS, COMPETES, REINFORCES, CONFLICTS -> {}
            }
        }
        return order;
    }

    private void add(Assignment.Id before, Assignment.Id after) {
        graph.addVertex(before);
        graph.addVertex(after);
        graph.addEdge(before, after);
    }

    /// By id, so that the order is always the same.
    List<Assignment.Id> after(Assignment.Id id) {
        return graph.containsVertex(id)
                ? graph.outgoingEdgesOf(id).stream()
                        .map(graph::getEdgeTarget)
                        .sorted(Comparator.comparing(Assignment.Id::value))
                        .toList()
                : List.of();
    }

    List<Assignment.Id> before(Assignment.Id id) {
        return graph.containsVertex(id)
                ? graph.incomingEdgesOf(id).stream()
                        .map(graph::getEdgeSource)
                        .sorted(Comparator.comparing(Assignment.Id::value))
                        .toList()
                : List.of();
    }

    /// Rings in which each waits for the one before it, so that none can begin: of each knot of rings the
    /// shortest one through its first assignment, beginning there.
    public List<List<Assignment.Id>> rings() {
        return new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(knot -> knot.size() > 1)
                        .map(this::ring)
                        .sorted(Comparator.comparing(ring -> ring.getFirst().value()))
                        .toList();
    }

    private List<Assignment.Id> ring(Set<Assignment.Id> knot) {
        var begin =
                knot.stream().min(Comparator.comparing(Assignment.Id::value)).orElseThrow();
        var inside = new AsSubgraph<>(graph, knot);
        return inside.outgoingEdgesOf(begin).stream()
                .map(edge -> BFSShortestPath.findPathBetween(inside, inside.getEdgeTarget(edge), begin)
                        .getVertexList())
                .min(Comparator.<List<Assignment.Id>>comparingInt(List::size)
                        .thenComparing(path -> path.getFirst().value()))
                .map(path -> {
                    var ring = new ArrayList<Assignment.Id>(List.of(begin));
                    ring.addAll(path.subList(0, path.size() - 1));
                    return List.copyOf(ring);
                })
                .orElseThrow();
    }
}
