package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.GUIDE;
import static nl.samenspel.access.Resource.SESSION;

import java.util.Arrays;
import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.knowledge.EntryText;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.View;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.paper.Occasion;
import nl.samenspel.sketch.paper.Printed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The printed set: what there is, how to print it, where cardboard is to be had; for one session, or blank.
@Controller
@RequestMapping("/{language:nl|en}")
public class PaperPages {
    private final PaperFiles files;
    private final SessionViews sessions;
    private final KnowledgeViews knowledge;

    PaperPages(PaperFiles files, SessionViews sessions, KnowledgeViews knowledge) {
        this.files = files;
        this.sessions = sessions;
        this.knowledge = knowledge;
    }

    /// @param path of the set, without language; its files stand below it
    public record PaperView(PaperTexts.Set set, String path, List<Row> rows, EntryText after, EntryText physical) {}

    public record Row(Printed document, int pages) {}

    @Asks(value = SEE, of = GUIDE)
    @GetMapping("/guide/paper")
    View any(Page page) {
        return view(new PaperTexts.Set(Occasion.ANY, null), "/guide/paper", page);
    }

    @Asks(value = SEE, of = GUIDE)
    @GetMapping("/guide/paper/{document}.pdf")
    ResponseEntity<byte[]> anyFile(@PathVariable String document, Page page) {
        return file(document, new PaperTexts.Set(Occasion.ANY, null), page);
    }

    @Asks(value = SEE, of = GUIDE)
    @GetMapping("/guide/paper/all.zip")
    ResponseEntity<byte[]> anyZip(Page page) {
        return zip(new PaperTexts.Set(Occasion.ANY, null), page);
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping("/sessions/{id}/paper")
    View ofSession(@PathVariable SketchSession.Id id, Page page, Actor actor) {
        return view(set(id, actor), "/sessions/" + id.value() + "/paper", page);
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping("/sessions/{id}/paper/{document}.pdf")
    ResponseEntity<byte[]> fileOfSession(
            @PathVariable SketchSession.Id id, @PathVariable String document, Page page, Actor actor) {
        return file(document, set(id, actor), page);
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping("/sessions/{id}/paper/all.zip")
    ResponseEntity<byte[]> zipOfSession(@PathVariable SketchSession.Id id, Page page, Actor actor) {
        return zip(set(id, actor), page);
    }

    private PaperTexts.Set set(SketchSession.Id id, Actor actor) {
        var around = sessions.get(id, actor);
        var plan = around.session().plan();
        return new PaperTexts.Set(
                new Occasion(
                        sessions.triangleName(around.session()),
                        plan.purpose(),
                        plan.at(),
                        around.facilitator().name(),
                        plan.place()),
                around.session());
    }

    private View view(PaperTexts.Set set, String path, Page page) {
        var rows = Arrays.stream(Printed.values())
                .map(document -> new Row(document, files.pages(document, set, page)))
                .toList();
        return new View(
                "sketch/paper.jte",
                new PaperView(
                        set,
                        path,
                        rows,
                        knowledge.entry("paper-after", page.language()),
                        knowledge.entry("physical-set", page.language())));
    }

    private ResponseEntity<byte[]> file(String name, PaperTexts.Set set, Page page) {
        var document = Printed.find(name).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + fileName(name, page) + ".pdf\"")
                .body(files.file(document, set, page));
    }

    private ResponseEntity<byte[]> zip(PaperTexts.Set set, Page page) {
        return ResponseEntity.ok()
                .header("Content-Type", "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + fileName("samenspel", page) + ".zip\"")
                .body(files.zip(set, page));
    }

    private static String fileName(String name, Page page) {
        return name + "-" + page.language().code();
    }
}
