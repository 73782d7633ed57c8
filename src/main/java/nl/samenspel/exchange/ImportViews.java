package nl.samenspel.exchange;

import java.util.List;
import nl.samenspel.exchange.Import.Id;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files on their way in, for the pages. Everybody sees their own only.
@Service
@Transactional(readOnly = true)
public class ImportViews {
    private final ImportStore store;
    private final Importers importers;

    ImportViews(ImportStore store, Importers importers) {
        this.store = store;
        this.importers = importers;
    }

    /// A file before its columns are chosen.
    ///
    /// @param mapping the one that was chosen, or else the best guess
    public record Columns(Import brought, FileHead head, Mapping mapping) {}

    /// The latest first.
    public List<Import> list(Actor by) {
        return store.listOf(by.person());
    }

    public Import get(Id id, Actor by) {
        var found = store.get(id);
        if (!found.origin().by().equals(by.person())) {
            throw new NotFound();
        }
        return found;
    }

    public Columns columns(Id id, Actor by) {
        var brought = get(id, by);
        var importer = importers.get(brought.origin().importer(), by);
        var head = FileHead.of(store.content(id));
        var mapping = switch (brought) {
            case Import.Brought _ ->
                Mapping.guess(
                        importer.kind().fields(),
                        head.heads(),
                        store.habits(by.person(), importer.kind().name()));
            case Import.Mapped mapped -> mapped.mapping();
            case Import.Running running -> running.mapping();
            case Import.Ended ended -> ended.mapping();
        };
        return new Columns(brought, head, mapping);
    }

    /// Compares the whole file with the register as it is now.
    public DryRun dryRun(Id id, Mapping mapping, Actor by) {
        var importer = importers.get(get(id, by).origin().importer(), by);
        var rows = FileRows.of(store.content(id), importer.kind().fields(), mapping);
        return DryRun.of(importer.compare(rows.rows(), by), rows);
    }
}
