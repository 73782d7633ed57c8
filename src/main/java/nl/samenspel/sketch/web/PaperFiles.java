package nl.samenspel.sketch.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.samenspel.document.Pdf;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Pages;
import nl.samenspel.sketch.paper.Printed;
import org.springframework.stereotype.Component;

/// The printed set as files. What was made stays at hand for a while, by its exact content: an edited card is another
/// file.
@Component
public class PaperFiles {
    private static final String STYLES = read("/sketch/paper.css");
    private static final int MOST_KEPT = 48;
    private static final int MOST_LENGTHS_KEPT = 200;
    /// Drawing a document takes a processor for a while; other requests keep theirs.
    private final Semaphore room = new Semaphore(1);

    private final PaperTexts texts;
    private final Pages pages;

    private record Made(byte[] file, int pages) {}

    private final Map<Pdf, Made> kept = lately(MOST_KEPT);
    /// How many pages a document has, by what stands in it and its language.
    private final Map<List<Object>, Integer> lengths = lately(MOST_LENGTHS_KEPT);

    PaperFiles(PaperTexts texts, Pages pages) {
        this.texts = texts;
        this.pages = pages;
    }

    /// In the language of the page.
    public byte[] file(Printed document, PaperTexts.Set set, Page page) {
        return made(document, set, page).file();
    }

    private Made made(Printed document, PaperTexts.Set set, Page page) {
        return made(document, texts.of(document, set, page), page);
    }

    private Made made(Printed document, PaperTexts.Document text, Page page) {
        return made(new Pdf(
                page.language(),
                text.title(),
                page.t("paper." + document.name() + ".about"),
                pages.text(text.template(), page, text.model()),
                STYLES));
    }

    /// How many pages it has on paper.
    public int pages(Printed document, PaperTexts.Set set, Page page) {
        return texts.pages(document, set, page).orElseGet(() -> {
            var text = texts.of(document, set, page);
            var known = lengths.get(List.of(page.language(), text.model()));
            if (known != null) {
                return known;
            }
            int drawn = made(document, text, page).pages();
            lengths.put(List.of(page.language(), text.model()), drawn);
            return drawn;
        });
    }

    /// All documents in one file.
    public byte[] zip(PaperTexts.Set set, Page page) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var document : Printed.values()) {
                zip.putNextEntry(
                        new ZipEntry(document.file() + "-" + page.language().code() + ".pdf"));
                zip.write(file(document, set, page));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Made made(Pdf pdf) {
        var known = kept.get(pdf);
        if (known != null) {
            return known;
        }
        room.acquireUninterruptibly();
        try {
            var out = new ByteArrayOutputStream();
            pdf.write(out);
            var made = new Made(out.toByteArray(), Pdf.pages(out.toByteArray()));
            kept.put(pdf, made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            room.release();
        }
    }

    /// Keeps what was asked for last.
    private static <K, V> Map<K, V> lately(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    private static String read(String path) {
        try (var in = PaperFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no style " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
