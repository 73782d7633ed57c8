package nl.samenspel.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Follows every link that somebody is shown, one page of each kind, and reads what comes: pages,
/// tables, calendars, papers.
public final class Browsing {
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+");

    private Browsing() {}

    /// What stands at each address.
    ///
    /// @param get asks for a page as this person
    /// @param starts all of them are read, whatever their kind
    public static Map<String, String> read(Function<String, HttpResponse<byte[]>> get, List<String> starts) {
        var read = new LinkedHashMap<String, String>();
        var kinds = new HashSet<String>();
        var waiting = new ArrayDeque<>(starts);
        starts.forEach(each -> kinds.add(kind(each)));
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            var answer = get.apply(path);
            var text = text(answer);
            read.put(path, text);
            var links = LINK.matcher(text);
            while (links.find()) {
                var link = links.group(1).replace("&amp;", "&");
                if (isPage(link) && kinds.add(kind(link))) {
                    waiting.add(link);
                }
            }
        }
        return read;
    }

    private static boolean isPage(String link) {
        return link.startsWith("/nl") && !link.contains("/logout");
    }

    private static String kind(String path) {
        return ID.matcher(path.replaceFirst("\\?.*", "")).replaceAll("…");
    }

    private static String text(HttpResponse<byte[]> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        try {
            if (type.contains("pdf")) {
                try (var document = Loader.loadPDF(answer.body())) {
                    return new PDFTextStripper().getText(document);
                }
            }
            if (answer.body().length > 1 && answer.body()[0] == 'P' && answer.body()[1] == 'K') {
                return unpacked(answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] zip) throws IOException {
        var all = new StringBuilder();
        try (var file = ZipFile.builder().setByteArray(zip).get()) {
            for (var entry : Collections.list(file.getEntries())) {
                try (var in = file.getInputStream(entry)) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }
}
