package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.ACCEPT;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.SESSION;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Asks;
import nl.samenspel.access.Resource;
import nl.samenspel.board.BoardText;
import nl.samenspel.board.Element;
import nl.samenspel.document.Pdf;
import nl.samenspel.document.Svg;
import nl.samenspel.knowledge.Role;
import nl.samenspel.knowledge.Terms;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Pages;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.paper.TablePhoto;
import nl.samenspel.sketch.paper.TablePhotos;
import nl.samenspel.sketch.result.Drawing;
import nl.samenspel.sketch.result.Picture;
import nl.samenspel.sketch.result.Pictures;
import nl.samenspel.sketch.result.Reading;
import nl.samenspel.sketch.result.Review;
import nl.samenspel.sketch.result.UnknownClients;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/// What a session leaves behind: the picture drawn and in words, as page and as file; confirming it; the review.
@Controller
@RequestMapping("/{language:nl|en}/sessions/{id}")
public class ResultPages {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PICTURE_WIDTH_PX = 2400;

    private final SessionViews sessions;
    private final Pictures pictures;
    private final Review review;
    private final UnknownClients unknown;
    private final Access access;
    private final Terms terms;
    private final Messages messages;
    private final Pages pages;
    private final TablePhotos photos;

    ResultPages(
            SessionViews sessions,
            Pictures pictures,
            Review review,
            UnknownClients unknown,
            Access access,
            Terms terms,
            Messages messages,
            Pages pages,
            TablePhotos photos) {
        this.sessions = sessions;
        this.pictures = pictures;
        this.review = review;
        this.unknown = unknown;
        this.access = access;
        this.terms = terms;
        this.messages = messages;
        this.pages = pages;
        this.photos = photos;
    }

    /// @param waiting what the session placed and nobody accepted yet; empty for who may not
    /// @param unknown client units whose name the register did not know; empty for who may not accept
    /// @param mayAccept whether the asker confirms and accepts for a corner
    /// @param mayAdd whether the asker keeps the register, and so may add an organisation to it
    /// @param form what was refused just now
    /// @param reported photos of the table for the report, each as an address that carries it; else empty
    public record ResultView(
            SketchSession session,
            Picture picture,
            List<Reading.Section> reading,
            String drawing,
            List<Review.Waiting> waiting,
            List<UnknownClients.Unknown> unknown,
            boolean mayAccept,
            boolean mayAdd,
            Form form,
            List<TablePhoto> photos,
            Map<TablePhoto, String> reported) {

        ResultView reporting(Map<TablePhoto, String> pictures) {
            return new ResultView(
                    session, picture, reading, drawing, waiting, unknown, mayAccept, mayAdd, form, photos, pictures);
        }
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping("/result")
    View result(@PathVariable SketchSession.Id id, Language language, Actor actor) {
        return new View("sketch/result.jte", view(id, language, actor, Form.EMPTY));
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> report(@PathVariable SketchSession.Id id, Page page, Language language, Actor actor)
            throws IOException {
        var view = view(id, language, actor, Form.EMPTY).reporting(photos.reported(id));
        var title = messages.text(
                language,
                "sketch.report.title",
                Map.of("triangle", view.picture().around().triangle()));
        var out = new ByteArrayOutputStream();
        new Pdf(language, title, view.picture().around().purpose(), pages.text("sketch/report.jte", page, view))
                .write(out);
        return file(out.toByteArray(), "application/pdf", "schetssessie.pdf");
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping("/picture.svg")
    ResponseEntity<byte[]> svg(@PathVariable SketchSession.Id id, Language language, Actor actor) {
        var drawing = Drawing.of(pictures.get(id, actor), messages, language, roles(id, language));
        return file(drawing.getBytes(java.nio.charset.StandardCharsets.UTF_8), "image/svg+xml", "schetssessie.svg");
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping("/picture.png")
    ResponseEntity<byte[]> png(@PathVariable SketchSession.Id id, Language language, Actor actor) throws IOException {
        var out = new ByteArrayOutputStream();
        new Svg(Drawing.of(pictures.get(id, actor), messages, language, roles(id, language)), "")
                .png(PICTURE_WIDTH_PX, out);
        return file(out.toByteArray(), "image/png", "schetssessie.png");
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping("/result.json")
    ResponseEntity<byte[]> json(@PathVariable SketchSession.Id id, Actor actor) {
        var picture = pictures.get(id, actor);
        var whole = new LinkedHashMap<String, Object>(); // in this order always: a frozen picture keeps its bytes
        whole.put("around", picture.around());
        whole.put("frozen", picture.frozen());
        whole.put("takenAt", picture.takenAt().toString());
        whole.put("board", JSON.readTree(BoardText.write(picture.board())));
        return file(JSON.writeValueAsBytes(whole), "application/json", "schetssessie.json");
    }

    @Asks(value = ACCEPT, of = SESSION, id = "id")
    @PostMapping("/confirmation")
    Object confirm(@PathVariable SketchSession.Id id, Language language, Actor actor) {
        return after(id, language, actor, () -> pictures.confirm(id, actor));
    }

    @Asks(value = ACCEPT, of = SESSION, id = "id")
    @PostMapping("/review/all")
    Object acceptAll(@PathVariable SketchSession.Id id, Language language, Actor actor) {
        return after(id, language, actor, () -> review.acceptAll(id, actor));
    }

    @Asks(value = ACCEPT, of = SESSION, id = "id")
    @PostMapping("/review/{thing}/acceptance")
    Object accept(
            @PathVariable SketchSession.Id id, @PathVariable UUID thing, Typed typed, Language language, Actor actor) {
        return after(id, language, actor, () -> review.accept(id, kind(typed), thing, actor));
    }

    @Asks(value = ACCEPT, of = SESSION, id = "id")
    @PostMapping("/review/{thing}/refusal")
    Object decline(
            @PathVariable SketchSession.Id id, @PathVariable UUID thing, Typed typed, Language language, Actor actor) {
        return after(id, language, actor, () -> review.decline(id, kind(typed), thing, typed.text("reason"), actor));
    }

    @Asks(value = ACCEPT, of = SESSION, id = "id")
    @PostMapping("/review/{magnet}/organisation")
    Object add(
            @PathVariable SketchSession.Id id,
            @PathVariable Element.Id magnet,
            Typed typed,
            Language language,
            Actor actor) {
        var kind = typed.findChoice("kind", Organisation.Kind.class).orElse(Organisation.Kind.OTHER);
        return after(id, language, actor, () -> unknown.add(id, magnet, kind, actor));
    }

    /// Back to the page; the same page with the reason when it was refused.
    private Object after(SketchSession.Id id, Language language, Actor actor, Runnable act) {
        try {
            act.run();
            return "redirect:/" + language.code() + "/sessions/" + id.value() + "/result";
        } catch (Refused refused) {
            var form = Form.refused(Map.of(), refused);
            return new View("sketch/result.jte", view(id, language, actor, form)).refused();
        }
    }

    private ResultView view(SketchSession.Id id, Language language, Actor actor, Form form) {
        var session = sessions.session(id);
        var picture = pictures.get(id, actor);
        var roles = roles(id, language);
        var mayAccept = access.may(actor, Action.ACCEPT, Resource.SESSION, id.value());
        return new ResultView(
                session,
                picture,
                Reading.of(picture, messages, language, roles),
                Drawing.of(picture, messages, language, roles),
                mayAccept ? review.list(id) : List.of(),
                mayAccept ? unknown.list(id) : List.of(),
                mayAccept,
                access.may(actor, Action.MAKE, Resource.ORGANISATION),
                form,
                photos.list(id),
                Map.of());
    }

    /// What the triangle's provider calls them.
    private Function<Role, String> roles(SketchSession.Id id, Language language) {
        return terms.namesFor(sessions.provider(sessions.session(id)).value(), language)::label;
    }

    private static Review.Kind kind(Typed typed) {
        return typed.findChoice("kind", Review.Kind.class).orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
