package nl.samenspel.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes an XML file from its beginning to its end. All text and every value is escaped, and what no XML may hold is
/// left out; an element that is not closed is a mistake of ours.
public final class XmlWriter {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /// @param attributes names and values in turn
    public XmlWriter open(String name, String... attributes) {
        start(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    public XmlWriter close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /// An element without content.
    public XmlWriter leaf(String name, String... attributes) {
        start(name, attributes).append("/>\n");
        return this;
    }

    /// An element that holds text alone.
    public XmlWriter text(String name, String text, String... attributes) {
        start(name, attributes).append('>').append(SvgText.escaped(text));
        out.append("</").append(name).append(">\n");
        return this;
    }

    public byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            var value = SvgText.escaped(attributes[i + 1])
                    .replace("\n", "&#10;")
                    .replace("\t", "&#9;"); // a plain one would be read as a space
            out.append(' ').append(attributes[i]).append("=\"").append(value).append('"');
        }
        return out;
    }
}
