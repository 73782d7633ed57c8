package nl.samenspel.dossier.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.document.Pdf;
import nl.samenspel.dossier.sheet.Assumption;
import nl.samenspel.dossier.sheet.Conclusion;
import nl.samenspel.dossier.sheet.Sheet;
import nl.samenspel.dossier.sheet.SheetKind;
import nl.samenspel.dossier.sheet.SheetViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Pages;
import nl.samenspel.platform.web.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The note of an intake: what was said in the words of both sides, to read, print or keep.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/intake-note")
public class IntakePapers {
    private final SheetViews views;
    private final SheetBlocks blocks;
    private final DossierDesk desk;
    private final Pages pages;

    IntakePapers(SheetViews views, SheetBlocks blocks, DossierDesk desk, Pages pages) {
        this.views = views;
        this.blocks = blocks;
        this.desk = desk;
        this.pages = pages;
    }

    /// @param conclusions the latest first
    public record NoteView(
            Seen seen,
            Sheet sheet,
            List<SheetBlocks.Block> blocks,
            List<Assumption> assumptions,
            List<Conclusion> conclusions) {}

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View show(@PathVariable Assignment.Id id, Page page, Actor actor) {
        return new View("dossier/note.jte", note(id, page, actor));
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping("/note.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable Assignment.Id id, Page page, Actor actor) throws IOException {
        var view = note(id, page, actor);
        var title = page.t("dossier.note.paper", "title", view.seen().title());
        var out = new ByteArrayOutputStream();
        new Pdf(page.language(), title, title, pages.text("dossier/notePaper.jte", page, view)).write(out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(page.t("dossier.note.file") + ".pdf")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private NoteView note(Assignment.Id id, Page page, Actor actor) {
        return new NoteView(
                desk.seen(id, actor),
                views.get(id, SheetKind.INTAKE),
                blocks.of(SheetKind.INTAKE, page.language()),
                views.assumptions(id),
                views.conclusions(id));
    }
}
