package nl.samenspel.sketch.paper;

import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.sketch.SketchSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhotoStore {
    private final JdbcClient jdbc;

    PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SketchSession.Id session, TablePhoto photo, byte[] jpeg) {
        jdbc.sql("""
                        insert into sketch_photo
                            (id, session_id, words, picture, width_px, height_px, in_report, added_by, added_at)
                        values (:id, :session, :words, :picture, :width, :height, :report, :by, :at)
                        """)
                .param("id", photo.id().value())
                .param("session", session.value())
                .param("words", photo.words())
                .param("picture", jpeg)
                .param("width", photo.widthPx())
                .param("height", photo.heightPx())
                .param("report", photo.inReport())
                .param("by", photo.addedBy().value())
                .param("at", at(photo.addedAt()))
                .update();
    }

    /// The first one taken first; without those that were removed.
    List<TablePhoto> list(SketchSession.Id session) {
        return jdbc.sql("""
                        select id, words, width_px, height_px, in_report, added_by, added_at
                        from sketch_photo
                        where session_id = :session and removed_at is null
                        order by added_at, id
                        """)
                .param("session", session.value())
                .query((row, _) -> photo(row))
                .list();
    }

    Optional<byte[]> findPicture(SketchSession.Id session, TablePhoto.Id photo) {
        return jdbc.sql("""
                        select picture from sketch_photo
                        where session_id = :session and id = :id and removed_at is null
                        """)
                .param("session", session.value())
                .param("id", photo.value())
                .query((row, _) -> row.getBytes("picture"))
                .optional();
    }

    boolean remove(SketchSession.Id session, TablePhoto.Id photo, PersonId by, Instant at) {
        return jdbc.sql("""
                                update sketch_photo set removed_at = :at, removed_by = :by
                                where session_id = :session and id = :id and removed_at is null
                                """)
                        .param("session", session.value())
                        .param("id", photo.value())
                        .param("by", by.value())
                        .param("at", at(at))
                        .update()
                == 1;
    }

    boolean bringBack(SketchSession.Id session, TablePhoto.Id photo) {
        return jdbc.sql("""
                                update sketch_photo set removed_at = null, removed_by = null
                                where session_id = :session and id = :id and removed_at is not null
                                """)
                        .param("session", session.value())
                        .param("id", photo.value())
                        .update()
                == 1;
    }

    boolean show(SketchSession.Id session, TablePhoto.Id photo, boolean inReport) {
        return jdbc.sql("""
                                update sketch_photo set in_report = :report
                                where session_id = :session and id = :id and removed_at is null
                                """)
                        .param("session", session.value())
                        .param("id", photo.value())
                        .param("report", inReport)
                        .update()
                == 1;
    }

    private static TablePhoto photo(ResultSet row) throws SQLException {
        return new TablePhoto(
                new TablePhoto.Id(row.getObject("id", UUID.class)),
                row.getString("words"),
                row.getInt("width_px"),
                row.getInt("height_px"),
                row.getBoolean("in_report"),
                new PersonId(row.getObject("added_by", UUID.class)),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
