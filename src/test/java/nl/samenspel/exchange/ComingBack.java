package nl.samenspel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.samenspel.document.Difference;
import nl.samenspel.document.Importer;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;

/// A file that we gave out, as it would come in again by the guess that the screen makes for its columns.
record ComingBack(List<Importer> importers, Actor by) {

    void assertUnchanged(String importer, byte[] file, int things) {
        assertThat(compare(importer, file)).hasSize(things).allSatisfy(each -> {
            assertThat(each.remarks()).isEmpty();
            assertThat(each.changes()).isEmpty();
            assertThat(each.state()).isEqualTo(Difference.State.UNCHANGED);
        });
    }

    List<Difference> compare(String name, byte[] file) {
        var fields = importer(name).kind().fields();
        var head = FileHead.of(file);
        var mapping = Mapping.guess(fields, head.heads(), Map.of());
        assertThat(mapping.problems(fields, head.heads().size())).isEmpty();
        var read = FileRows.of(file, fields, mapping);
        assertThat(read.refused()).isEmpty();
        return Identity.as(by, () -> importer(name).compare(read.rows(), by));
    }

    Importer importer(String name) {
        return importers.stream()
                .filter(each -> each.kind().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
