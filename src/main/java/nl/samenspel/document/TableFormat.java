package nl.samenspel.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.samenspel.platform.Language;

/// The three kinds of file a list leaves and enters in.
public enum TableFormat {
    CSV("text/csv;charset=utf-8") {
        @Override
        public void write(Table table, Language language, OutputStream out) throws IOException {
            CsvWriter.write(table, language, out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Table table, Language language, OutputStream out) throws IOException {
            XlsxWriter.write(table, language, out);
        }
    },
    ODS("application/vnd.oasis.opendocument.spreadsheet") {
        @Override
        public void write(Table table, Language language, OutputStream out) throws IOException {
            OdsWriter.write(table, language, out);
        }
    };

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /// Writes the list; the stream stays open. The language decides on decimal sign and yes and no.
    public abstract void write(Table table, Language language, OutputStream out) throws IOException;

    public String mediaType() {
        return mediaType;
    }

    /// `csv`, `xlsx` or `ods`.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TableFormat> find(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
