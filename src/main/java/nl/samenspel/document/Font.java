package nl.samenspel.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// The faces of the typeface that documents and pictures carry.
enum Font {
    REGULAR("SourceSans3-Regular"),
    ITALIC("SourceSans3-It"),
    SEMIBOLD("SourceSans3-Semibold"),
    BOLD("SourceSans3-Bold");

    private static final int HEADER_BYTES = 12;
    private static final int RECORD_BYTES = 16;

    private final byte[] bytes;
    private final byte[] withoutLigatures;

    Font(String file) {
        bytes = read("/fonts/" + file + ".ttf");
        withoutLigatures = withoutTable(bytes, tag("GSUB"));
    }

    byte[] bytes() {
        return bytes;
    }

    /// The face without its substitution table. A PDF maps letters to text one by one: with ligatures the "ft" of
    /// "left" would be drawn but be missing for search, copying and screen readers. The file itself stays as its
    /// makers ship it.
    byte[] withoutLigatures() {
        return withoutLigatures;
    }

    /// The table's record leaves the directory, so every table starts one record earlier; its bytes stay, unread.
    private static byte[] withoutTable(byte[] font, int unwanted) {
        var in = ByteBuffer.wrap(font);
        var version = in.getInt();
        int count = in.getShort();
        var kept = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            var tableRecord = new byte[RECORD_BYTES];
            in.get(HEADER_BYTES + i * RECORD_BYTES, tableRecord);
            if (ByteBuffer.wrap(tableRecord).getInt() != unwanted) {
                kept.add(tableRecord);
            }
        }
        int removed = (count - kept.size()) * RECORD_BYTES;
        var out = ByteBuffer.allocate(font.length - removed);
        out.putInt(version).putShort((short) kept.size()).put(font, 6, HEADER_BYTES - 6);
        for (var tableRecord : kept) {
            var offset = ByteBuffer.wrap(tableRecord).getInt(8);
            out.put(tableRecord, 0, 8).putInt(offset - removed).put(tableRecord, 12, 4);
        }
        int start = HEADER_BYTES + count * RECORD_BYTES;
        return out.put(font, start, font.length - start).array();
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private static byte[] read(String path) {
        try (var in = Font.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no font " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
