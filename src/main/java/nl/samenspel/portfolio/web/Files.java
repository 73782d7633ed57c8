package nl.samenspel.portfolio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.samenspel.document.Table;
import nl.samenspel.document.TableFormat;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Page;

/// A table as a file to take away.
final class Files {
    private Files() {}

    static void send(Table table, String extension, String name, Page page, HttpServletResponse response)
            throws IOException {
        var format = TableFormat.find(extension).orElseThrow(NotFound::new);
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + extension + "\"");
        format.write(table, page.language(), response.getOutputStream());
    }
}
