package nl.samenspel.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Portable;
import nl.samenspel.platform.database.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Everything that somebody may see, as JSON that comes in again elsewhere. The form is described in
/// `docs/export-form.md`.
@Service
public class WholeExport {
    static final String FORM = "samenspel";
    static final int VERSION = 1;
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final List<Portable> portables;

    WholeExport(JdbcClient jdbc, List<Portable> portables) {
        this.jdbc = jdbc;
        this.portables = portables.stream()
                .sorted(Comparator.comparingInt(Portable::order))
                .toList();
    }

    /// Row by row, as of one moment. Row-level security decides what there is: the asker must be the
    /// current identity.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(OutputStream out, Actor asker) {
        if (!Identity.current().equals(asker)) {
            throw new IllegalStateException("somebody else would see this");
        }
        try {
            text(out, "{\"form\":\"" + FORM + "\",\"version\":" + VERSION + ",\"things\":{");
            for (int i = 0; i < portables.size(); i++) {
                text(out, (i == 0 ? "\n" : ",\n") + "\"" + portables.get(i).name() + "\":[");
                write(portables.get(i), out);
                text(out, "]");
            }
            text(out, "\n}}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Portable portable, OutputStream out) {
        var first = new boolean[] {true};
        jdbc.sql("select row_to_json(one)::text from (select " + String.join(", ", portable.columns()) + " from "
                        + portable.table() + " where " + portable.limit() + " order by "
                        + String.join(", ", portable.key()) + ") one")
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    try {
                        text(out, (first[0] ? "\n" : ",\n") + row.getString(1));
                        first[0] = false;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
