package nl.samenspel.sketch.paper;

import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Photos of the table, with the session they were taken in. Whoever was there adds and removes; a removed one can come
/// back.
@Service
public class TablePhotos {
    static final int LONGEST_WORDS = 1_000;
    static final int MOST = 12;

    private final PhotoStore store;
    private final SessionViews sessions;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    TablePhotos(PhotoStore store, SessionViews sessions, Journal journal, Ids ids, InstantSource clock) {
        this.store = store;
        this.sessions = sessions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Without the dots themselves. The first one added first.
    @Transactional(readOnly = true)
    public List<TablePhoto> list(SketchSession.Id session) {
        return store.list(session);
    }

    /// As JPEG; not found when it was removed.
    @Transactional(readOnly = true)
    public byte[] picture(SketchSession.Id session, TablePhoto.Id photo) {
        return store.findPicture(session, photo).orElseThrow(NotFound::new);
    }

    /// Those for the report, each with an address that carries the picture itself.
    @Transactional(readOnly = true)
    public Map<TablePhoto, String> reported(SketchSession.Id session) {
        var reported = new LinkedHashMap<TablePhoto, String>();
        store.list(session).stream()
                .filter(TablePhoto::inReport)
                .forEach(photo -> reported.put(
                        photo,
                        "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture(session, photo.id()))));
        return reported;
    }

    /// Refuses: PHOTO_WORDS_MISSING, PHOTO_WORDS_TOO_LONG, PHOTOS_TOO_MANY.
    ///
    /// @param words what it shows, for who cannot see it
    @Transactional
    public TablePhoto.Id add(SketchSession.Id session, TakenPicture picture, String words, boolean inReport, Actor by) {
        requireWords(words);
        if (store.list(session).size() >= MOST) {
            throw refused("photo", PhotoRefusal.PHOTOS_TOO_MANY, MOST);
        }
        var photo = new TablePhoto(
                new TablePhoto.Id(ids.next()),
                words.strip(),
                picture.widthPx(),
                picture.heightPx(),
                inReport,
                by.person(),
                clock.instant());
        store.add(session, photo, picture.jpeg());
        record(by, "PHOTO_ADDED", session);
        return photo.id();
    }

    /// Refuses as [#add]; before the picture is read, which takes longer.
    public static void requireWords(String words) {
        if (words.isBlank()) {
            throw new Refused("words", PhotoRefusal.PHOTO_WORDS_MISSING);
        }
        if (words.length() > LONGEST_WORDS) {
            throw refused("words", PhotoRefusal.PHOTO_WORDS_TOO_LONG, LONGEST_WORDS);
        }
    }

    @Transactional
    public void remove(SketchSession.Id session, TablePhoto.Id photo, Actor by) {
        require(store.remove(session, photo, by.person(), clock.instant()));
        record(by, "PHOTO_REMOVED", session);
    }

    @Transactional
    public void bringBack(SketchSession.Id session, TablePhoto.Id photo, Actor by) {
        require(store.bringBack(session, photo));
        record(by, "PHOTO_BROUGHT_BACK", session);
    }

    @Transactional
    public void show(SketchSession.Id session, TablePhoto.Id photo, boolean inReport, Actor by) {
        require(store.show(session, photo, inReport));
        record(by, inReport ? "PHOTO_IN_REPORT" : "PHOTO_OUT_OF_REPORT", session);
    }

    private static Refused refused(String field, PhotoRefusal reason, int most) {
        return new Refused(List.of(new Refused.Problem(field, reason, Map.of("most", most))));
    }

    private static void require(boolean done) {
        if (!done) {
            throw new NotFound();
        }
    }

    private void record(Actor by, String verb, SketchSession.Id id) {
        journal.record(
                by,
                Line.of(verb, Resource.SESSION.kind(), id.value())
                        .within(
                                Resource.TRIANGLE.kind(),
                                sessions.session(id).triangle().value()));
    }
}
