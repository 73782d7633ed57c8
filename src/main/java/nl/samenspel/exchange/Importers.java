package nl.samenspel.exchange;

import java.util.Comparator;
import java.util.List;
import nl.samenspel.document.Importer;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import org.springframework.stereotype.Component;

/// All kinds of things that can be brought in, as the rooms offer them.
@Component
public class Importers {
    private final List<Importer> all;

    Importers(List<Importer> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(importer -> importer.kind().name()))
                .toList();
    }

    /// What this person may bring in, by name.
    public List<Importer> listFor(Actor by) {
        return all.stream().filter(importer -> importer.mayImport(by)).toList();
    }

    /// @throws NotFound also when this person may not
    public Importer get(String name, Actor by) {
        return listFor(by).stream()
                .filter(importer -> importer.kind().name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
