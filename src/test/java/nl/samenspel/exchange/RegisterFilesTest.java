package nl.samenspel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.samenspel.document.Importer;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithApplication
class RegisterFilesTest {
    @Autowired
    RegisterFiles registers;

    @Autowired
    List<Importer> importers;

    private byte[] content(String file) throws IOException {
        return registers.content(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anExportOfTheRegisterBecomesATableWhoseColumnsAreKnown() throws IOException {
        var kept = content("""
                <organisaties><organisatie><naam>Ministerie van Lezen</naam><types><type>Ministerie</type></types>
                <organisaties><organisatie><naam>Directie Letters</naam></organisatie></organisaties></organisatie></organisaties>
                """);
        var head = FileHead.of(kept);
        var fields = importers.stream()
                .filter(importer -> importer.kind().name().equals("organisations"))
                .findFirst()
                .orElseThrow()
                .kind()
                .fields();
        var mapping = Mapping.guess(fields, head.heads(), Map.of());
        assertThat(mapping.problems(fields, head.heads().size())).isEmpty();
        var rows = FileRows.of(kept, fields, mapping).rows();
        assertThat(rows)
                .extracting(row -> row.text("name"))
                .containsExactly("Ministerie van Lezen", "Directie Letters");
        assertThat(rows.getLast().text("parent")).isEqualTo("Ministerie van Lezen");
        assertThat(rows.getFirst().text("kind")).isEqualTo("Ministerie");
    }

    @Test
    void anyOtherFileStaysAsItIs() throws IOException {
        assertThat(content("naam;soort\nDienst;agency\n")).asString().isEqualTo("naam;soort\nDienst;agency\n");
    }
}
