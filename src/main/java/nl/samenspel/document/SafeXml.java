package nl.samenspel.document;

import java.io.InputStream;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// XML from outside, read piece by piece: no document type, no entities, nothing opened.
final class SafeXml {
    private SafeXml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((_, _, _, _) -> {}); // else it prints what it throws
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory.createXMLStreamReader(in);
    }

    /// Goes on to the next element, whatever it is; answers false at the end of the file.
    static boolean next(XMLStreamReader xml) throws XMLStreamException {
        while (hasNext(xml)) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /// The attribute, or an empty text. An empty namespace stands for none.
    static String attribute(XMLStreamReader xml, String namespace, String name) {
        var value = xml.getAttributeValue(namespace.isEmpty() ? null : namespace, name);
        return value == null ? "" : value;
    }

    /// A whole number of at most nine digits, or `otherwise`.
    static int count(@Nullable String text, int otherwise) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /// Goes on to the next such element; answers false at the end of the file.
    static boolean find(XMLStreamReader xml, String namespace, String name) throws XMLStreamException {
        return find(xml, namespace, name, "");
    }

    /// Goes on to the next such element; answers false where an element `until` ends or the file does.
    static boolean find(XMLStreamReader xml, String namespace, String name, String until) throws XMLStreamException {
        while (hasNext(xml)) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && is(xml, namespace, name)) {
                return true;
            }
            if (event == XMLStreamReader.END_ELEMENT && is(xml, namespace, until)) {
                return false;
            }
        }
        return false;
    }

    /// Goes on to the next element directly inside `parent`; answers false at the parent's end. The one before must be
    /// read to its end.
    static boolean nextChild(XMLStreamReader xml, String parent) throws XMLStreamException {
        while (hasNext(xml)) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(parent)) {
                return false;
            }
        }
        throw new XMLStreamException("ends inside " + parent);
    }

    /// Reads past the element just opened and all in it.
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /// The text inside the element just opened and all below it.
    static String text(XMLStreamReader xml, int most) throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    if (text.length() <= most) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private static boolean hasNext(XMLStreamReader xml) throws XMLStreamException {
        try {
            return xml.hasNext();
        } catch (NoSuchElementException e) {
            throw new XMLStreamException(e);
        }
    }

    private static boolean is(XMLStreamReader xml, String namespace, String name) {
        return xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
    }
}
