package nl.samenspel.exchange.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.IMPORT;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspel.access.Asks;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportField;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Importer;
import nl.samenspel.document.Remark;
import nl.samenspel.document.Table;
import nl.samenspel.document.TableFormat;
import nl.samenspel.exchange.DryRun;
import nl.samenspel.exchange.Import;
import nl.samenspel.exchange.ImportViews;
import nl.samenspel.exchange.Importers;
import nl.samenspel.exchange.Mapping;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Link;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Paging;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What bringing a file in would change, before it does.
@Controller
@RequestMapping("/{language:nl|en}/imports/{id}")
public class DifferencePages {
    private static final int ROWS = 50;
    /// Of one field of one thing; the largest arrangement has 97 participants.
    private static final int MOST_TEXTS = 12;

    private final ImportViews views;
    private final Importers importers;

    DifferencePages(ImportViews views, Importers importers) {
        this.views = views;
        this.importers = importers;
    }

    /// One of the lists on the page.
    public enum Show {
        NEW,
        CHANGED,
        REFUSED,
        HINTS,
        UNCHANGED
    }

    /// @param differences those of this page of the list, when it is a list of things
    /// @param remarks     those of this page of the list, when it is a list of remarks
    public record Differences(
            Import file,
            Importer importer,
            int pending,
            long refusedLines,
            Show show,
            List<Link> tabs,
            List<Difference> differences,
            List<Remark> remarks,
            Paging paging) {

        /// The label of a field by its name; empty for what concerns the whole line.
        public String labelKey(String field) {
            return DifferencePages.labelKey(importer, field);
        }

        /// The fields that any of its lines fills.
        public List<ImportField> filled(Difference difference) {
            return importer.kind().fields().stream()
                    .filter(field -> difference.rows().stream()
                            .anyMatch(row -> !row.text(field.name()).isEmpty()))
                    .toList();
        }
    }

    @Asks(value = SEE, of = IMPORT)
    @GetMapping("/differences")
    Object differences(
            @PathVariable Import.Id id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Page frame) {
        var file = views.get(id, actor);
        if (file instanceof Import.Brought) {
            return "redirect:" + frame.to("/imports/" + id.value() + "/columns");
        }
        var dryRun = views.dryRun(id, mapping(file), actor);
        var shown = shown(show, dryRun);
        var paging = new Paging(page, ROWS, count(dryRun, shown));
        return new View(
                "exchange/differences.jte",
                new Differences(
                        file,
                        importers.get(file.origin().importer(), actor),
                        dryRun.pending().size(),
                        dryRun.refusedLines(),
                        shown,
                        tabs(dryRun, shown, file, frame),
                        part(differences(dryRun, shown), paging),
                        part(remarks(dryRun, shown), paging),
                        paging));
    }

    /// Everything there is to remark, for who mends the file beside it.
    @Asks(value = SEE, of = IMPORT)
    @GetMapping("/remarks.csv")
    void remarks(@PathVariable Import.Id id, Actor actor, Page page, HttpServletResponse response) throws IOException {
        var file = views.get(id, actor);
        var importer = importers.get(file.origin().importer(), actor);
        var dryRun = views.dryRun(id, mapping(file), actor);
        var columns = List.of(
                new Table.Column(page.t("exchange.remarks.line"), Table.Kind.NUMBER),
                new Table.Column(page.t("exchange.remarks.column"), Table.Kind.TEXT),
                new Table.Column(page.t("exchange.remarks.what"), Table.Kind.TEXT));
        var rows = Stream.concat(dryRun.refused().stream(), dryRun.hints().stream())
                .map(remark -> List.of(remark.line(), label(importer, remark, page), sentence(remark, page)))
                .toList();
        response.setContentType(TableFormat.CSV.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + page.t("exchange.remarks.file") + "\"");
        TableFormat.CSV.write(
                new Table(page.t("exchange.remarks.title"), columns, rows),
                page.language(),
                response.getOutputStream());
    }

    /// What the lines of one thing say in a field, each text once; for templates.
    public static String text(ImportField field, List<ImportRow> rows, Page page) {
        var texts = rows.stream()
                .filter(row -> !row.text(field.name()).isEmpty())
                .map(row -> text(field, row, page))
                .distinct()
                .toList();
        var shown = String.join("; ", texts.subList(0, Math.min(texts.size(), MOST_TEXTS)));
        var more = texts.size() - MOST_TEXTS;
        return more > 0 ? page.t("exchange.differences.andMore", "texts", shown, "count", more) : shown;
    }

    /// As people of this language write it.
    private static String text(ImportField field, ImportRow row, Page page) {
        var text = row.text(field.name());
        return switch (field.kind()) {
            case NUMBER -> row.findNumber(field.name()).map(page::number).orElse(text);
            case DATE -> row.findDate(field.name()).map(page::shortDate).orElse(text);
            case YES_NO -> page.t(text.equals("true") ? "exchange.yes" : "exchange.no");
            case TEXT, NAME, MONTH -> text;
        };
    }

    /// The sentence of a remark, for templates.
    public static String sentence(Remark remark, Page page) {
        return page.t(new Refused.Problem(remark.field(), remark.reason(), remark.args()));
    }

    private static String label(Importer importer, Remark remark, Page page) {
        var key = labelKey(importer, remark.field());
        return key.isEmpty() ? "" : page.t(key);
    }

    private static String labelKey(Importer importer, String field) {
        return importer.kind().fields().stream()
                .filter(each -> each.name().equals(field))
                .map(ImportField::labelKey)
                .findFirst()
                .orElse("");
    }

    private static Mapping mapping(Import file) {
        return switch (file) {
            case Import.Brought _ -> throw new NotFound();
            case Import.Mapped mapped -> mapped.mapping();
            case Import.Running running -> running.mapping();
            case Import.Ended ended -> ended.mapping();
        };
    }

    /// The list that was asked for, or the first that has anything in it.
    private static Show shown(String asked, DryRun dryRun) {
        return Stream.of(Show.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .or(() -> Stream.of(Show.values())
                        .filter(each -> count(dryRun, each) > 0)
                        .findFirst())
                .orElse(Show.NEW);
    }

    private static List<Link> tabs(DryRun dryRun, Show shown, Import file, Page page) {
        return Stream.of(Show.values())
                .map(each -> new Link(
                        page.t("exchange.differences.show", each),
                        "/imports/" + file.id().value() + "/differences?show=" + each,
                        each == shown,
                        String.valueOf(count(dryRun, each))))
                .toList();
    }

    private static int count(DryRun dryRun, Show show) {
        return differences(dryRun, show).size() + remarks(dryRun, show).size();
    }

    private static List<Difference> differences(DryRun dryRun, Show show) {
        return switch (show) {
            case NEW -> dryRun.in(Difference.State.NEW);
            case CHANGED -> dryRun.in(Difference.State.CHANGED);
            case UNCHANGED -> dryRun.in(Difference.State.UNCHANGED);
            case REFUSED, HINTS -> List.of();
        };
    }

    private static List<Remark> remarks(DryRun dryRun, Show show) {
        return switch (show) {
            case REFUSED -> dryRun.refused();
            case HINTS -> dryRun.hints();
            case NEW, CHANGED, UNCHANGED -> List.of();
        };
    }

    private static <T> List<T> part(List<T> all, Paging paging) {
        return all.subList(Math.min(all.size(), paging.offset()), Math.min(all.size(), paging.offset() + ROWS));
    }
}
