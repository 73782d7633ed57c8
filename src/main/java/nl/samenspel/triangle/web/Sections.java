package nl.samenspel.triangle.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.HistoryLine;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Pages;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TrianglePart;
import nl.samenspel.triangle.TriangleRules;
import nl.samenspel.triangle.TriangleRules.Volume;
import nl.samenspel.triangle.TriangleView;
import nl.samenspel.triangle.VolumeSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The sections of a triangle's page that come from elsewhere: what stands out, what other rooms add, who can see it,
/// what happened.
@Component
class Sections {
    private final ObjectProvider<TrianglePart> parts;
    private final ObjectProvider<VolumeSource> volumes;
    private final ObjectProvider<Pages> pages;
    private final Readers readers;
    private final History history;

    Sections(
            ObjectProvider<TrianglePart> parts,
            ObjectProvider<VolumeSource> volumes,
            ObjectProvider<Pages> pages,
            Readers readers,
            History history) {
        this.parts = parts;
        this.volumes = volumes;
        this.pages = pages;
        this.readers = readers;
        this.history = history;
    }

    List<TrianglePage.Signal> signals(TriangleView view, Words words) {
        var source = volumes.getIfAvailable();
        var volume = source == null
                ? Volume.UNKNOWN
                : source.volumeOf(view.triangle().id());
        return TriangleRules.signals(view, volume).stream()
                .map(signal -> {
                    var args = new HashMap<String, Object>(signal.args());
                    args.replaceAll((_, value) ->
                            value instanceof LocalDate day ? words.page().date(day) : value);
                    var sentence = words.t("triangle.signal." + signal.rule(), args);
                    var about = signal.rule() == TriangleRules.Rule.CLIENT_WITHOUT_AGREEMENT
                            ? signal.about()
                            : List.<String>of();
                    return new TrianglePage.Signal(sentence, about);
                })
                .toList();
    }

    List<TrianglePage.Part> parts(Triangle.Id id, Page page, Actor actor) {
        return parts.stream()
                .sorted(Comparator.comparingInt(TrianglePart::order))
                .map(part -> new TrianglePage.Part(
                        page.t(part.titleKey()), pages.getObject().text(part.template(), page, part.model(id, actor))))
                .toList();
    }

    List<HistoryLine> history(Triangle.Id id, Words words, Actor actor) {
        return history.of(id, words, actor);
    }

    List<TrianglePage.Reader> readers(Triangle.Id id, Words words) {
        return readers.of(id, words);
    }
}
