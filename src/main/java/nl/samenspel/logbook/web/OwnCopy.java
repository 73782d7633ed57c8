package nl.samenspel.logbook.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.samenspel.logbook.LogbookEntry;
import nl.samenspel.logbook.LogbookViews;
import nl.samenspel.logbook.Passage;
import nl.samenspel.logbook.PassageViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Pages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The author's own copy: a page to read and the same for machines, in a zip.
@Component
class OwnCopy {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final LogbookViews logbook;
    private final PassageViews passages;
    private final OwnAssignments assignments;
    private final Pages pages;

    OwnCopy(LogbookViews logbook, PassageViews passages, OwnAssignments assignments, Pages pages) {
        this.logbook = logbook;
        this.passages = passages;
        this.assignments = assignments;
        this.pages = pages;
    }

    byte[] make(Page page, Actor author) {
        var entries = logbook.list(author);
        var titles = assignments.titles(entries);
        var lines = entries.stream()
                .map(entry -> new EntryLine(entry, LogbookPages.title(entry, titles)))
                .toList();
        var shared = passages.list().stream()
                .filter(passage -> passage.author().equals(author.person()))
                .toList();
        var file = page.t("logbook.copy.file");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(file + ".html"));
            zip.write(pages.text("logbook/copy.jte", page, lines).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(file + ".json"));
            zip.write(JSON.writeValueAsBytes(everything(lines, shared)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, Object> everything(List<EntryLine> lines, List<Passage> shared) {
        var entries = new ArrayList<Map<String, Object>>();
        lines.forEach(line -> entries.add(entry(line.entry(), line.assignment())));
        var copies = shared.stream()
                .map(passage -> Map.<String, Object>of(
                        "passage",
                        passage.text(),
                        "sharedOn",
                        passage.sharedOn().toString()))
                .toList();
        var all = new LinkedHashMap<String, Object>();
        all.put("entries", entries);
        all.put("passages", copies);
        return all;
    }

    private static Map<String, Object> entry(LogbookEntry entry, String assignment) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("kind", entry.kind().name());
        shape.put("writtenAt", entry.writtenAt().toString());
        shape.put("changedAt", entry.changedAt().toString());
        shape.put("title", entry.title());
        shape.put("assignment", assignment);
        shape.put("answers", entry.answers());
        return shape;
    }
}
