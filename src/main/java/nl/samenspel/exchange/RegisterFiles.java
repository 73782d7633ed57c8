package nl.samenspel.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.document.FileLimits;
import nl.samenspel.document.ImportField;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Importer;
import nl.samenspel.document.RowReader;
import nl.samenspel.document.Table;
import nl.samenspel.document.TableFormat;
import nl.samenspel.document.TableReader;
import nl.samenspel.platform.Language;
import org.springframework.stereotype.Component;

/// Exports of registers in a form of their own: read as they stream in, and kept as a table with a column for each
/// field
/// of their importer. From there on they are a file like any other.
@Component
public class RegisterFiles {
    private static final int BEGINNING = 4096;

    private final List<RowReader> readers;
    private final List<Importer> importers;

    RegisterFiles(List<RowReader> readers, List<Importer> importers) {
        this.readers = List.copyOf(readers);
        this.importers = List.copyOf(importers);
    }

    /// What is kept of a file that somebody brings. Refuses with a [nl.samenspel.document.FileRefusal].
    public byte[] content(InputStream file) throws IOException {
        var in = new BufferedInputStream(file, BEGINNING);
        in.mark(BEGINNING);
        var beginning = in.readNBytes(BEGINNING);
        in.reset();
        for (var reader : readers) {
            if (reader.reads(beginning)) {
                return table(reader, in);
            }
        }
        return TableReader.bytes(in, FileLimits.USUAL);
    }

    private byte[] table(RowReader reader, InputStream in) throws IOException {
        var fields = importers.stream()
                .filter(importer -> importer.kind().name().equals(reader.importer()))
                .findFirst()
                .orElseThrow()
                .kind()
                .fields();
        var rows = new ArrayList<ImportRow>();
        reader.read(in, rows::add);
        var columns = fields.stream()
                .map(field -> new Table.Column(field.name(), Table.Kind.TEXT))
                .toList();
        var cells = rows.stream().map(row -> cells(row, fields)).toList();
        var out = new ByteArrayOutputStream();
        TableFormat.CSV.write(new Table(reader.importer(), columns, cells), Language.EN, out);
        return out.toByteArray();
    }

    private static List<String> cells(ImportRow row, List<ImportField> fields) {
        return fields.stream().map(field -> row.text(field.name())).toList();
    }
}
