package nl.samenspel.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// A kind of file of its own whose fields are known, so that nobody has to give columns to fields: the export of a
/// register. Offered as a bean by the room that has the importer.
public interface RowReader {

    /// The name of the importer that takes its rows.
    String importer();

    /// Whether this is such a file.
    ///
    /// @param beginning its first bytes, 4096 or fewer
    boolean reads(byte[] beginning);

    /// Gives the rows one by one, straight from the stream, in an order that [Importer#compare] accepts. `line` counts
    /// the things in the file when it has no lines. Refuses with a [FileRefusal] what cannot be read.
    void read(InputStream file, Consumer<ImportRow> rows) throws IOException;
}
