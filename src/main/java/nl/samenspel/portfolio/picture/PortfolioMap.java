package nl.samenspel.portfolio.picture;

import java.util.List;
import java.util.stream.IntStream;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Link;
import nl.samenspel.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/// What stands on the map of one triangle, before anything has a place: the provider, a lane per client, tiles and the
/// lines between them. Tiles and lines stand in the order in which they are read.
///
/// @param triangle its name
/// @param provider its name
/// @param teams of the provider that are asked for here, by name
/// @param quiet clients of the triangle with nothing on this map, by name
/// @param around the tile in the middle, when only what touches one assignment is shown
/// @param total assignments that fit the filter; more than there are tiles when they are counted or paged
/// @param counted whether there are so many that each tile stands for all assignments of a client
public record PortfolioMap(
        String triangle,
        String provider,
        List<String> teams,
        List<Lane> lanes,
        List<Tile> tiles,
        List<Line> lines,
        List<String> quiet,
        @Nullable Integer around,
        int total,
        boolean counted) {

    /// More assignments than these are counted per client; nobody reads as many tiles.
    public static final int MOST_TILES = 500;

    /// @param client null: of nobody yet, or of other triangles
    public record Lane(Organisation.@Nullable Id client, String name, Sort sort) {
        public enum Sort {
            CLIENT,
            /// No client has been named.
            NOBODY,
            /// Assignments of other triangles that touch one of these.
            ELSEWHERE
        }
    }

    /// One assignment, or a number of them.
    ///
    /// @param assignment null: it stands for many
    /// @param lanes places in the list of lanes; the one with the largest share first
    /// @param among relations between assignments that stand behind this same tile
    public record Tile(
            Assignment.@Nullable Id assignment,
            String title,
            Description says,
            boolean proposed,
            List<Integer> lanes,
            int count,
            int among) {
        public Tile {
            lanes = List.copyOf(lanes);
        }

        /// Of several clients together.
        public boolean isJoint() {
            return lanes.size() > 1;
        }

        /// Its period is agreed; all others are drawn dashed.
        public boolean isFirm() {
            return says.firmness() == Assignment.Firmness.FIRM || assignment == null;
        }
    }

    /// One relation, or a number of the same kind between the same two.
    ///
    /// @param from place in the list of tiles, where a directed kind begins
    /// @param weight the heaviest of them
    /// @param proposed none of them counts yet
    /// @param gaps how many are heavy and without an agreement
    /// @param sentence why; empty when there are several
    public record Line(
            int from,
            int to,
            Link.Kind kind,
            Link.Weight weight,
            boolean proposed,
            int gaps,
            String sentence,
            int count) {

        public boolean touches(int tile) {
            return from == tile || to == tile;
        }

        public int far(int near) {
            return from == near ? to : from;
        }
    }

    public PortfolioMap {
        teams = List.copyOf(teams);
        lanes = List.copyOf(lanes);
        tiles = List.copyOf(tiles);
        lines = List.copyOf(lines);
        quiet = List.copyOf(quiet);
    }

    /// Places in the list of tiles of those that stand in one lane alone.
    public List<Integer> tilesIn(int lane) {
        return IntStream.range(0, tiles.size())
                .filter(at -> tiles.get(at).lanes().equals(List.of(lane)))
                .boxed()
                .toList();
    }

    /// Places in the list of tiles of those of several clients.
    public List<Integer> jointTiles() {
        return IntStream.range(0, tiles.size())
                .filter(at -> tiles.get(at).isJoint())
                .boxed()
                .toList();
    }

    public boolean isEmpty() {
        return tiles.isEmpty();
    }
}
