package nl.samenspel.exchange;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Relations;
import nl.samenspel.exchange.Import.Id;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every step of a file on its way into a register.
@Service
public class Imports {
    private final ImportStore store;
    private final Importers importers;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Imports(
            ImportStore store,
            Importers importers,
            Journal journal,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.importers = importers;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// Keeps the file, after a look at whether it is a table at all.
    /// Refuses: IMPORT_KIND_UNKNOWN, IMPORT_FILE_MISSING, and the reasons of [nl.samenspel.document.FileRefusal].
    @Transactional
    public Id bring(String importer, String fileName, byte[] content, Actor by) {
        var problems = new ArrayList<Refused.Problem>();
        if (importers.listFor(by).stream().noneMatch(each -> each.kind().name().equals(importer))) {
            problems.add(Refused.Problem.of("importer", ExchangeRefusal.IMPORT_KIND_UNKNOWN));
        }
        if (fileName.isBlank()) {
            problems.add(Refused.Problem.of("file", ExchangeRefusal.IMPORT_FILE_MISSING));
        } else {
            problems.addAll(unreadable(content));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var id = new Id(ids.next());
        var name = fileName.substring(Math.max(0, fileName.length() - 200));
        store.add(
                new Import.Brought(id, new Import.Origin(importer, name, by.person(), by.name(), clock.instant())),
                content);
        return id;
    }

    /// Refuses: FIELD_WITHOUT_COLUMN, IMPORT_RUNS.
    @Transactional
    public void map(Id id, Mapping mapping, Actor by) {
        var brought = get(id, by);
        var importer = importers.get(brought.origin().importer(), by);
        var heads = FileHead.of(store.content(id)).heads();
        var problems = mapping.problems(importer.kind().fields(), heads.size());
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        store.save(brought.map(mapping));
        mapping.columns().forEach((field, column) -> {
            var header = Spelling.key(heads.get(column).text());
            if (!header.isEmpty()) {
                store.learn(by.person(), importer.kind().name(), header, field);
            }
        });
    }

    /// Refuses: COLUMNS_NOT_CHOSEN, IMPORT_RUNS.
    @Transactional
    public void start(Id id, Actor by) {
        var running = get(id, by).start();
        importers.get(running.origin().importer(), by);
        store.save(running);
        journal.record(by, line("IMPORT_STARTED", running));
        events.publishEvent(new ImportStarted(id));
    }

    /// What was brought in stays. Refuses: IMPORT_RUNS_NOT.
    @Transactional
    public void askToStop(Id id, Actor by) {
        store.save(get(id, by).askToStop());
    }

    /// Forgets the file; what was brought in stays. Refuses: IMPORT_RUNS.
    @Transactional
    public void remove(Id id, Actor by) {
        if (get(id, by) instanceof Import.Running) {
            throw new Refused(ExchangeRefusal.IMPORT_RUNS);
        }
        store.remove(id);
    }

    static Line line(String verb, Import each) {
        return Line.of(verb, "import", each.id().value())
                .within("installation", Relations.INSTALLATION)
                .with(Map.of(
                        "importer",
                        each.origin().importer(),
                        "file",
                        each.origin().fileName()));
    }

    private Import get(Id id, Actor by) {
        var found = store.getForUpdate(id);
        if (!found.origin().by().equals(by.person())) {
            throw new NotFound();
        }
        return found;
    }

    private static List<Refused.Problem> unreadable(byte[] content) {
        try {
            FileHead.of(content);
            return List.of();
        } catch (Refused refused) {
            return refused.problems().stream()
                    .map(problem -> new Refused.Problem("file", problem.reason(), problem.args()))
                    .toList();
        }
    }
}
