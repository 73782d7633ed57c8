package nl.samenspel.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.samenspel.document.FileRefusal;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.RowReader;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Component;

/// Reads the XML export of the national register of government organisations, element by element, so that its size does
/// not matter. Only names of elements count, not their namespace, which changes with every edition; what it does not
/// know it passes by. The intelligence services and their parts are left out. People in the export are not read.
///
/// ```xml
/// <organisaties>
///   <organisatie systeemId="1" resourceIdentifierTOOI="https://identifier.overheid.nl/tooi/id/ministerie/mnre1">
///     <naam>Ministerie van Voorbeeld</naam> <afkorting>MvV</afkorting>
///     <types><type>Ministerie</type></types> <startDatum>2010-10-14</startDatum>
///     <organisaties> <organisatie>…</organisatie> </organisaties>
///   </organisatie>
/// </organisaties>
/// ```
@Component
class RegisterExport implements RowReader {
    private static final String ORGANISATION = "organisatie";
    private static final int DEEPEST = 200;

    @Override
    public String importer() {
        return "organisations";
    }

    @Override
    public boolean reads(byte[] beginning) {
        var text = new String(beginning, StandardCharsets.UTF_8);
        return text.stripLeading().replace("\uFEFF", "").startsWith("<") && text.contains("organisaties");
    }

    @Override
    public void read(InputStream file, Consumer<ImportRow> rows) throws IOException {
        try {
            var xml = factory().createXMLStreamReader(file);
            try {
                new Reading(xml, rows).run();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new Refused(FileRefusal.FILE_NOT_A_TABLE);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((_, _, _, _) -> {});
        return factory;
    }

    /// One organisation while its element is open.
    ///
    /// @param leftOut it or one above it is an intelligence service
    private static final class Open {
        private final Map<String, String> cells = new HashMap<>();
        private boolean given;
        private boolean leftOut;
    }

    private static final class Reading {
        private final XMLStreamReader xml;
        private final Consumer<ImportRow> rows;
        private final Deque<Open> open = new ArrayDeque<>();
        private final Deque<String> path = new ArrayDeque<>();
        private int count;

        Reading(XMLStreamReader xml, Consumer<ImportRow> rows) {
            this.xml = xml;
            this.rows = rows;
        }

        void run() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end();
                    default -> {}
                }
            }
        }

        private void begin(String element) throws XMLStreamException {
            if (path.size() > DEEPEST) {
                throw new XMLStreamException("too deep");
            }
            if (element.equals(ORGANISATION)) {
                give();
                var fresh = new Open();
                fresh.leftOut = !open.isEmpty() && open.peek().leftOut;
                attribute(fresh, "resourceIdentifierTOOI");
                attribute(fresh, "resourceIdentifierOWMS");
                open.push(fresh);
            } else if (element.equals("organisaties")) {
                give(); // the parts follow: they come after the whole
            } else if (!open.isEmpty() && isDirect(element)) {
                take(element);
                return;
            } else if (isUnread(element)) {
                skip();
                return;
            }
            path.push(element);
        }

        private void end() {
            if (path.isEmpty()) {
                return;
            }
            if (path.pop().equals(ORGANISATION) && !open.isEmpty()) {
                give();
                open.pop();
            }
        }

        /// Elements that say something about the organisation whose element is open, not about a part or a person.
        private boolean isDirect(String element) {
            var within = path.peek();
            return switch (element) {
                case "naam", "afkorting", "startDatum", "eindDatum", "datumOpheffing" -> ORGANISATION.equals(within);
                case "type" -> "types".equals(within) || ORGANISATION.equals(within);
                case "resourceIdentifier" -> "identificatiecodes".equals(within);
                default -> false;
            };
        }

        private static boolean isUnread(String element) {
            return switch (element) {
                case "functies", "medewerkers", "contact", "adressen", "beschrijving", "clusterOnderdelen" -> true;
                default -> false;
            };
        }

        private void take(String element) throws XMLStreamException {
            var now = open.element();
            if (element.equals("resourceIdentifier")) {
                var name = attributeNamed("naam");
                var text = xml.getElementText().strip();
                if (name.startsWith("resourceIdentifier")) {
                    identify(now, name, text);
                }
                return;
            }
            var text = text();
            if (!text.isEmpty()) {
                switch (element) {
                    case "naam" -> now.cells.putIfAbsent("name", text);
                    case "afkorting" -> now.cells.putIfAbsent("abbreviation", text);
                    case "type" -> now.cells.putIfAbsent("kind", text);
                    case "startDatum" -> day(now, "since", text);
                    default -> day(now, "until", text);
                }
            }
        }

        /// The text of the element just opened, whatever stands in it.
        private String text() throws XMLStreamException {
            var text = new StringBuilder();
            for (int depth = 1; depth > 0; ) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                    default -> {}
                }
            }
            return text.toString().strip().replaceAll("\\s+", " ");
        }

        private void skip() throws XMLStreamException {
            text();
        }

        private static void day(Open now, String field, String text) {
            if (text.length() >= 10 && text.substring(0, 10).matches("\\d{4}-\\d{2}-\\d{2}")) {
                now.cells.putIfAbsent(field, text.substring(0, 10));
            }
        }

        private void attribute(Open fresh, String name) {
            identify(fresh, name, attributeNamed(name));
        }

        private String attributeNamed(String name) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(name)) {
                    return xml.getAttributeValue(i).strip();
                }
            }
            return "";
        }

        /// The TOOI address goes before the older OWMS one, whichever comes first in the file.
        private static void identify(Open now, String name, String address) {
            if (address.matches("https?://.+") && address.indexOf(' ') < 0) {
                if (name.endsWith("TOOI")) {
                    now.cells.put("identifier", address);
                } else if (name.endsWith("OWMS")) {
                    now.cells.putIfAbsent("identifier", address);
                }
            }
        }

        /// Hands on the open organisation once, as soon as one of its parts begins or it ends.
        private void give() {
            if (open.isEmpty() || open.peek().given || !open.peek().cells.containsKey("name")) {
                return;
            }
            var now = open.element();
            now.given = true;
            var cells = now.cells;
            now.leftOut |= LeftOut.is(cells.getOrDefault("name", ""), cells.getOrDefault("abbreviation", ""));
            if (now.leftOut) {
                return;
            }
            open.stream().skip(1).findFirst().ifPresent(above -> {
                copy(above, "identifier", cells, "parentIdentifier");
                copy(above, "name", cells, "parent");
            });
            rows.accept(new ImportRow(++count, cells));
        }

        private static void copy(Open above, String from, Map<String, String> cells, String to) {
            var value = above.cells.get(from);
            if (value != null) {
                cells.put(to, value);
            }
        }
    }
}
