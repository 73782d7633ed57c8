package nl.samenspel.knowledge.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.GUIDE;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspel.access.Access;
import nl.samenspel.knowledge.Entry;
import nl.samenspel.knowledge.GuideViews;
import nl.samenspel.knowledge.Part;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Wanted;
import org.springframework.stereotype.Component;

/// What the guide asks of its editors: read a new text, take up one that came back.
@Component
class GuideWanted implements Wanted {
    private final GuideViews guide;
    private final Access access;

    GuideWanted(GuideViews guide, Access access) {
        this.guide = guide;
        this.access = access;
    }

    @Override
    public List<Line> wantedOf(Actor actor) {
        if (!access.may(actor, CHANGE, GUIDE)) {
            return List.of();
        }
        return Stream.of(
                        lines(guide.returnedTo(actor.person()), true, "knowledge.wanted.returned"),
                        lines(guide.waitingFor(actor.person()), true, "knowledge.wanted.read"),
                        lines(guide.writtenBy(actor.person()), false, "knowledge.wait.read"))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Line> lines(List<Entry> entries, boolean ofYou, String key) {
        return entries.stream().map(entry -> new Line(ofYou, key, title(entry), Shelf.path(entry) + "/versions"));
    }

    /// Both titles, since a line does not know its reader's language: each sentence shows its own.
    private Map<String, Object> title(Entry entry) {
        var content = guide.current(entry).content();
        return Map.of(
                "dutch", content.in(Language.NL).of(Part.TITLE),
                "english", content.in(Language.EN).of(Part.TITLE));
    }
}
