package nl.samenspel.signal.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.FLAG;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.signal.Audience;
import nl.samenspel.signal.FlagViews;
import nl.samenspel.signal.RedFlag;
import nl.samenspel.signal.SharedFlag;
import nl.samenspel.signal.Sharing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Sharing a flag with one reader: choose, see exactly what they will read, and only then share.
/// And taking it back.
@Controller
@RequestMapping("/{language:nl|en}/flags/{id}/shares")
public class SharePages {
    private final Sharing sharing;
    private final FlagViews views;
    private final ReaderChoices readers;
    private final PeopleViews people;

    SharePages(Sharing sharing, FlagViews views, ReaderChoices readers, PeopleViews people) {
        this.sharing = sharing;
        this.views = views;
        this.readers = readers;
        this.people = people;
    }

    /// @param preview the one reader's name and what they would see; empty until asked for
    public record ShareView(
            FlagViews.Own own, Form form, List<Option> audiences, List<Option> readers, String preview) {
        public String path() {
            return "/flags/" + own.flag().id().value();
        }

        public boolean onlyForConfidant() {
            return own.flag().seen().wording().sensitivity().onlyForConfidant();
        }
    }

    @Asks(value = CHANGE, of = FLAG, id = "id")
    @GetMapping("/new")
    View begin(@PathVariable RedFlag.Id id, Page page, Actor actor) {
        var own = views.get(id, page.language());
        var first = audiences(own).getFirst().name();
        return view(own, Form.of(Map.of("audience", first)), "", page, actor);
    }

    /// A button named `confirmed` shares; every other one only shows what would be read, and by whom.
    @Asks(value = CHANGE, of = FLAG, id = "id")
    @PostMapping
    Object share(@PathVariable RedFlag.Id id, Typed typed, Page page, Actor actor) {
        var own = views.get(id, page.language());
        try {
            var draft = draft(own, typed);
            if (typed.has("confirmed")) {
                sharing.share(id, draft, actor);
                return redirect(page.language(), id);
            }
            sharing.preview(id, draft, actor);
            return view(own, new Form(typed.fields(), List.of()), name(draft), page, actor);
        } catch (Refused refused) {
            return view(own, Form.refused(typed.fields(), refused), "", page, actor)
                    .refused();
        }
    }

    @Asks(value = CHANGE, of = FLAG, id = "id")
    @PostMapping("/{share}/end")
    String takeBack(@PathVariable RedFlag.Id id, @PathVariable SharedFlag.Id share, Language language, Actor actor) {
        try {
            sharing.takeBack(share, actor);
        } catch (Refused _) { // taken back already, in another window: what was wanted holds
            return redirect(language, id);
        }
        return redirect(language, id);
    }

    private String name(Sharing.Draft draft) {
        return draft.reader() == null
                ? ""
                : people.find(draft.reader()).map(Person::label).orElse("");
    }

    private View view(FlagViews.Own own, Form form, String preview, Page page, Actor actor) {
        var options = audiences(own).stream()
                .map(each -> new Option(
                        each.name(), page.t("signal.audience", each), page.t("signal.audience.hint." + each)))
                .toList();
        return new View("signal/share.jte", new ShareView(own, form, options, readers.people(page, actor), preview));
    }

    /// What about oneself or integrity is only ever offered to a confidant.
    private static List<Audience> audiences(FlagViews.Own own) {
        if (own.flag().seen().wording().sensitivity().onlyForConfidant()) {
            return List.of(Audience.CONFIDANT);
        }
        return own.flag().seen().assignment() == null
                ? List.of(Audience.COLLEAGUE)
                : Arrays.stream(Audience.values())
                        .filter(each -> each != Audience.CONFIDANT)
                        .toList();
    }

    private static Sharing.Draft draft(FlagViews.Own own, Typed typed) {
        return new Sharing.Draft(
                typed.findChoice("audience", Audience.class)
                        .orElse(audiences(own).getFirst()),
                typed.findId("reader", PersonId::new).orElse(null),
                own.title(),
                typed.text("passage"));
    }

    private static String redirect(Language language, RedFlag.Id id) {
        return "redirect:/" + language.code() + "/flags/" + id.value() + "#readers";
    }
}
