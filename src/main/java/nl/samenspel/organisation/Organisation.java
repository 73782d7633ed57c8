package nl.samenspel.organisation;

import java.util.UUID;

/// Anything that can stand in a triangle or hold people: a ministry, a directorate, an agency, a municipality.
public final class Organisation {

    public record Id(UUID value) {}

    private Organisation() {}
}
