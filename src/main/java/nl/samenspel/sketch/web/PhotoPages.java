package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Action.TAKE_PART;
import static nl.samenspel.access.Resource.SESSION;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.View;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.paper.TablePhoto;
import nl.samenspel.sketch.paper.TablePhotos;
import nl.samenspel.sketch.paper.TakenPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Photos of the table: adding one with words, leaving it out of the report, removing it and bringing it back.
@Controller
@RequestMapping("/{language:nl|en}/sessions/{id}/photos")
public class PhotoPages {
    private final TablePhotos photos;
    private final SessionViews sessions;

    PhotoPages(TablePhotos photos, SessionViews sessions) {
        this.photos = photos;
        this.sessions = sessions;
    }

    /// @param removed the one that was just removed, to bring back; null when none was
    public record PhotosView(
            SketchSession session, List<TablePhoto> photos, Form form, TablePhoto.@Nullable Id removed) {}

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping
    View list(@PathVariable SketchSession.Id id, @RequestParam(required = false) TablePhoto.@Nullable Id removed) {
        return view(id, Form.of(Map.of("report", "yes")), removed);
    }

    @Asks(value = TAKE_PART, of = SESSION, id = "id")
    @PostMapping
    Object add(
            @PathVariable SketchSession.Id id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String report,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Language language,
            Actor actor)
            throws IOException {
        try {
            TablePhotos.requireWords(words);
            var picture = TakenPicture.of(photo == null ? new byte[0] : photo.getBytes());
            photos.add(id, picture, words, report.equals("yes"), actor);
            return back(id, language, "");
        } catch (Refused refused) {
            return view(id, Form.refusedOne(Map.of("words", words, "report", report), refused), null)
                    .refused();
        }
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping("/{photo}.jpg")
    ResponseEntity<byte[]> picture(@PathVariable SketchSession.Id id, @PathVariable TablePhoto.Id photo) {
        return ResponseEntity.ok()
                .header("Content-Type", "image/jpeg")
                .header("Cache-Control", "private, no-store")
                .body(photos.picture(id, photo));
    }

    @Asks(value = TAKE_PART, of = SESSION, id = "id")
    @PostMapping("/{photo}/removal")
    String remove(
            @PathVariable SketchSession.Id id, @PathVariable TablePhoto.Id photo, Language language, Actor actor) {
        photos.remove(id, photo, actor);
        return back(id, language, "?removed=" + photo.value());
    }

    @Asks(value = TAKE_PART, of = SESSION, id = "id")
    @PostMapping("/{photo}/return")
    String bringBack(
            @PathVariable SketchSession.Id id, @PathVariable TablePhoto.Id photo, Language language, Actor actor) {
        photos.bringBack(id, photo, actor);
        return back(id, language, "");
    }

    @Asks(value = TAKE_PART, of = SESSION, id = "id")
    @PostMapping("/{photo}/report")
    String show(
            @PathVariable SketchSession.Id id,
            @PathVariable TablePhoto.Id photo,
            @RequestParam(defaultValue = "") String report,
            Language language,
            Actor actor) {
        photos.show(id, photo, report.equals("yes"), actor);
        return back(id, language, "");
    }

    private View view(SketchSession.Id id, Form form, TablePhoto.@Nullable Id removed) {
        return new View("sketch/photos.jte", new PhotosView(sessions.session(id), photos.list(id), form, removed));
    }

    private static String back(SketchSession.Id id, Language language, String query) {
        return "redirect:/" + language.code() + "/sessions/" + id.value() + "/photos" + query;
    }
}
