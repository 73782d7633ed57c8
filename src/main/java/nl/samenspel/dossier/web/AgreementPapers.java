package nl.samenspel.dossier.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.document.Pdf;
import nl.samenspel.dossier.agreement.AgreementVersion;
import nl.samenspel.dossier.agreement.AgreementViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// A version of the agreement to keep or to print, as tagged PDF.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/agreement/versions/{number}")
public class AgreementPapers {
    private final AgreementViews views;
    private final DossierDesk desk;
    private final Pages pages;

    AgreementPapers(AgreementViews views, DossierDesk desk, Pages pages) {
        this.views = views;
        this.desk = desk;
        this.pages = pages;
    }

    public record PaperView(Seen seen, AgreementVersion version) {}

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping("/agreement.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable Assignment.Id id, @PathVariable int number, Page page, Actor actor)
            throws IOException {
        var view = new PaperView(desk.seen(id, actor), views.get(id, number));
        var title = page.t(
                "dossier.version.paper", "number", number, "title", view.seen().title());
        var out = new ByteArrayOutputStream();
        new Pdf(page.language(), title, title, pages.text("dossier/agreementPaper.jte", page, view)).write(out);
        var name = page.t("dossier.version.file", "number", number) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out.toByteArray());
    }
}
