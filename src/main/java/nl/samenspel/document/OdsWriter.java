package nl.samenspel.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import nl.samenspel.platform.Language;

/// ODS row by row: the library we know keeps the whole sheet in memory, and the format is small.
final class OdsWriter {
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%1$s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """;
    /// On paper on its side, so many sheets wide.
    private static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
              xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">
            <office:automatic-styles><style:page-layout style:name="across"><style:page-layout-properties
              fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape"
              style:scale-to-X="%1$d" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>
            <office:master-styles><style:master-page style:name="Default" style:page-layout-name="across"/>
            </office:master-styles></office:document-styles>
            """;
    /// Keeps the head in view.
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" office:version="1.3"><office:settings>
            <config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">
            <config:config-item-map-entry><config:config-item-map-named config:name="Tables">
            <config:config-item-map-entry config:name="%1$s">
            <config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>
            <config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item>
            <config:config-item config:name="PositionBottom" config:type="int">1</config:config-item>
            </config:config-item-map-entry></config:config-item-map-named></config:config-item-map-entry>
            </config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>
            """;

    private OdsWriter() {}

    static void write(Table table, Language language, OutputStream out) throws IOException {
        var mediaType = TableFormat.ODS.mediaType();
        var zip = new ZipOutputStream(new StaysOpen(out), StandardCharsets.UTF_8);
        firstAndUnpacked(zip, "mimetype", mediaType);
        entry(zip, "META-INF/manifest.xml", MANIFEST.formatted(mediaType));
        entry(zip, "styles.xml", STYLES.formatted(TableValues.pagesWide(table.columns())));
        entry(zip, "settings.xml", SETTINGS.formatted(escaped(TableValues.sheetName(table.title()))));
        zip.putNextEntry(new ZipEntry("content.xml"));
        try {
            new OdsContent(zip, language).write(table);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    /// So that programs know the kind of file by its first bytes.
    private static void firstAndUnpacked(ZipOutputStream zip, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
