package nl.samenspel.logbook;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.samenspel.platform.database.SealingMigration;
import org.springframework.stereotype.Component;

/// Seals passages that lay readable; afterwards there is no place left for readable ones.
@Component
class SealPassages extends SealingMigration {
    SealPassages(PassageSeal seal) {
        super("202611230714", seal);
    }

    @Override
    protected List<Readable> readable() {
        return List.of(
                new Readable("logbook_passage", "id", "author_id", "passage", "passage is not null", "passage = null"));
    }

    @Override
    protected void after(Connection connection) throws SQLException {
        execute(connection, "alter table logbook_passage alter column sealed set not null, drop column passage");
    }
}
