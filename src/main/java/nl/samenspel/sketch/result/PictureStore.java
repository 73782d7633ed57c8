package nl.samenspel.sketch.result;

import static nl.samenspel.platform.database.Sql.at;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.board.BoardText;
import nl.samenspel.sketch.SketchSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PictureStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    PictureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SketchSession.Id session, Picture picture) {
        jdbc.sql("""
                        insert into sketch_picture (session_id, board_number, board, around, taken_at)
                        values (:session, :number, :board::jsonb, :around::jsonb, :at)
                        """)
                .param("session", session.value())
                .param("number", picture.board().number())
                .param("board", BoardText.keep(picture.board()))
                .param("around", JSON.writeValueAsString(picture.around()))
                .param("at", at(picture.takenAt()))
                .update();
    }

    Optional<Picture> find(SketchSession.Id session) {
        return Optional.ofNullable(list(List.of(session)).get(session));
    }

    /// By session; those without a picture are left out.
    Map<SketchSession.Id, Picture> list(Collection<SketchSession.Id> sessions) {
        var pictures = new HashMap<SketchSession.Id, Picture>();
        jdbc.sql("""
                        select session_id, board, around, taken_at from sketch_picture
                        where session_id = any(:sessions) order by session_id
                        """)
                .param(
                        "sessions",
                        sessions.stream().map(SketchSession.Id::value).toArray(UUID[]::new))
                .query((row, _) -> pictures.put(
                        new SketchSession.Id(row.getObject("session_id", UUID.class)),
                        new Picture(
                                JSON.readValue(row.getString("around"), Picture.Around.class),
                                BoardText.read(row.getString("board")),
                                true,
                                row.getObject("taken_at", OffsetDateTime.class).toInstant())))
                .list();
        return pictures;
    }
}
