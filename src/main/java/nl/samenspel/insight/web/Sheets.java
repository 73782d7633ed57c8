package nl.samenspel.insight.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import nl.samenspel.document.Pdf;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Figures as one sheet for the board room.
@Component
class Sheets {
    private final Pages pages;

    Sheets(Pages pages) {
        this.pages = pages;
    }

    ResponseEntity<byte[]> hand(String title, String template, Page page, Object view) throws IOException {
        var out = new ByteArrayOutputStream();
        new Pdf(page.language(), title, title, pages.text(template, page, view)).write(out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(page.t("insight.sheet.file") + ".pdf")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }
}
