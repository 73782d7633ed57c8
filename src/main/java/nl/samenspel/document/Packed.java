package nl.samenspel.document;

import static nl.samenspel.document.FileRefusal.FILE_NOT_A_TABLE;
import static nl.samenspel.document.FileRefusal.FILE_UNPACKS_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import nl.samenspel.platform.Refused;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The zip around a spreadsheet, measured before anything inside is read.
final class Packed {
    private static final int MOST_ENTRIES = 2_000;
    /// Text of a real sheet packs to a tenth or a thirtieth; repeated rows may do better in small files.
    private static final int MOST_GROWTH = 250;
    private static final long GROWTH_MATTERS_FROM_BYTES = 4L << 20;

    private Packed() {}

    /// CSV stands for: something else in a zip.
    static TableFormat format(byte[] file, FileLimits limits) {
        try (var zip = open(file)) {
            measure(zip, file.length, limits);
            if (zip.getEntry("xl/workbook.xml") != null) {
                return TableFormat.XLSX;
            }
            var mimeType = zip.getEntry("mimetype");
            return mimeType != null && start(zip, mimeType).startsWith(TableFormat.ODS.mediaType())
                    ? TableFormat.ODS
                    : TableFormat.CSV;
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(FILE_NOT_A_TABLE);
        }
    }

    static ZipFile open(byte[] file) throws IOException {
        return ZipFile.builder().setByteArray(file).get();
    }

    static Optional<InputStream> find(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    private static void measure(ZipFile zip, long packed, FileLimits limits) throws IOException {
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_ENTRIES) {
            throw new Refused(FILE_UNPACKS_TOO_LARGE);
        }
        long total = 0;
        var buffer = new byte[1 << 16];
        for (var entry : entries) {
            requireUsualPacking(entry);
            try (var in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    var grown = total > GROWTH_MATTERS_FROM_BYTES && total / Math.max(1, packed) > MOST_GROWTH;
                    if (total > limits.unpackedBytes() || grown) {
                        throw new Refused(FILE_UNPACKS_TOO_LARGE);
                    }
                }
            }
        }
    }

    /// Spreadsheets are stored or deflated; other ways of packing want libraries that we do not carry.
    private static void requireUsualPacking(ZipArchiveEntry entry) {
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw new Refused(FILE_NOT_A_TABLE);
        }
    }

    private static String start(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII);
        }
    }
}
