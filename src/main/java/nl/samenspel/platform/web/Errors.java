package nl.samenspel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// The one place where a no becomes a page: not found, refused, too large, the database away, our own mistake.
@ControllerAdvice
public class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Pages pages;

    Errors(Pages pages) {
        this.pages = pages;
    }

    /// @param kind names the sentences: `platform.error.<kind>.title` and `.text`
    /// @param text a sentence that says more, or empty
    public record ErrorView(String kind, String text) {}

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class})
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show("notFound", "", 404, request, response);
    }

    @ExceptionHandler
    void mismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var isId = e.getRequiredType() != null && e.getRequiredType().isRecord();
        show(isId ? "notFound" : "unreadable", "", isId ? 404 : 400, request, response);
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        HttpMediaTypeException.class,
        HttpMessageNotReadableException.class
    })
    void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show("unreadable", "", 400, request, response);
    }

    @ExceptionHandler
    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = pages.of(request);
        var sentences = refused.problems().stream().map(page::t).toList();
        show("refused", String.join(" ", sentences), 422, request, response);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show("tooLarge", "", 413, request, response);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    void databaseAway(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("database away: {}", e.getMessage());
        response.setHeader("Retry-After", "5");
        show("databaseAway", "", 503, request, response);
    }

    /// The browser left before the answer was written: nobody's mistake, and nobody is left to tell.
    @ExceptionHandler
    void left(AsyncRequestNotUsableException e) {
        LOG.debug("the browser left: {}", e.getMessage());
    }

    @ExceptionHandler
    void mistake(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("our mistake at {} {}", request.getMethod(), request.getRequestURI(), e);
        show("mistake", "", 500, request, response);
    }

    private void show(String kind, String text, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            pages.render(new View("platform/error.jte", new ErrorView(kind, text), status), request, response);
        }
    }
}
