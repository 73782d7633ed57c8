package nl.samenspel.triangle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.platform.PersonId;

/// The five columns in which a [Standing] is kept, the same in every table that has one.
final class StandingColumns {
    static final String NAMES = "standing, proposed_by_session, proposed_by, accepted_by, accepted_at";
    static final String PARAMS = ":standing, :session, :proposedBy, :acceptedBy, :acceptedAt";
    static final String SETTERS = """
             standing = :standing, proposed_by_session = :session, proposed_by = :proposedBy,
             accepted_by = :acceptedBy, accepted_at = :acceptedAt\s""";

    private StandingColumns() {}

    static Map<String, Object> params(Standing standing) {
        var params = new HashMap<String, Object>();
        params.put("session", standing.fromSession());
        switch (standing) {
            case Standing.Proposed it -> {
                params.put("standing", "PROPOSED");
                params.put("proposedBy", it.by().value());
                params.put("acceptedBy", null);
                params.put("acceptedAt", it.at().atOffset(ZoneOffset.UTC));
            }
            case Standing.Accepted it -> {
                params.put("standing", "ACCEPTED");
                params.put("proposedBy", it.proposedBy().value());
                params.put("acceptedBy", it.by().value());
                params.put("acceptedAt", it.at().atOffset(ZoneOffset.UTC));
            }
            case Standing.Declined it -> {
                params.put("standing", "DECLINED");
                params.put("proposedBy", it.proposedBy().value());
                params.put("acceptedBy", it.by().value());
                params.put("acceptedAt", it.at().atOffset(ZoneOffset.UTC));
            }
        }
        return params;
    }

    static Standing read(ResultSet row) throws SQLException {
        var session = row.getObject("proposed_by_session", UUID.class);
        var proposedBy = new PersonId(row.getObject("proposed_by", UUID.class));
        var at = row.getObject("accepted_at", OffsetDateTime.class).toInstant();
        return switch (row.getString("standing")) {
            case "PROPOSED" -> new Standing.Proposed(session, proposedBy, at);
            case "ACCEPTED" -> new Standing.Accepted(session, proposedBy, acceptedBy(row), at);
            case "DECLINED" -> new Standing.Declined(session, proposedBy, acceptedBy(row), at);
            default -> throw new IllegalStateException("no such standing: " + row.getString("standing"));
        };
    }

    private static PersonId acceptedBy(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("accepted_by", UUID.class));
    }
}
