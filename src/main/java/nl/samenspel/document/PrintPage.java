package nl.samenspel.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.w3c.dom.Node;

/// The HTML of a page made fit for paper: well-formed, with language, title and bookmarks, and nothing to fetch or run.
final class PrintPage {
    private static final String STYLES = read("/document/print.css");

    private PrintPage() {}

    static org.w3c.dom.Document of(Pdf pdf) {
        var page = Jsoup.parse(pdf.html());
        page.select("script, style, link, template, iframe, object, form button, [hidden], .no-print")
                .remove();
        page.head().empty();
        page.select("html").attr("lang", pdf.language().code());
        page.title(pdf.title());
        page.head().appendElement("meta").attr("name", "description").attr("content", pdf.description());
        page.head().appendElement("meta").attr("name", "subject").attr("content", pdf.description());
        page.head().appendElement("style").appendText(STYLES + pdf.styles());
        describeDrawings(page);
        addBookmarks(page);
        var dom = new W3CDom().fromJsoup(page);
        dropUnprintable(dom);
        return dom;
    }

    /// A drawing without words is decoration and leaves; the others carry their words where the PDF looks for them.
    private static void describeDrawings(Document page) {
        for (var drawing : page.select("svg")) {
            var words = Stream.of(
                            drawing.attr("aria-label"),
                            text(drawing.selectFirst("> title")),
                            text(drawing.selectFirst("> desc")))
                    .filter(each -> !each.isBlank())
                    .distinct()
                    .collect(Collectors.joining(". "));
            if (words.isEmpty()) {
                drawing.remove();
            } else {
                drawing.attr("alt", words);
            }
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Element element) {
        return element == null ? "" : element.text();
    }

    private static void addBookmarks(Document page) {
        var bookmarks = page.head().appendElement("bookmarks");
        int number = 0;
        for (var heading : page.select("h1, h2, h3")) {
            if (heading.id().isEmpty()) {
                heading.id("heading-" + ++number);
            }
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }

    /// Control characters and characters the typeface lacks become a visible replacement: a PDF that is to last may
    /// not hold a letter nobody can draw.
    private static void dropUnprintable(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(Letters.printable(node.getNodeValue()));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            dropUnprintable(child);
        }
    }

    private static String read(String path) {
        try (var in = PrintPage.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no style " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
