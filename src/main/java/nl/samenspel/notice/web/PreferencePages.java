package nl.samenspel.notice.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.OWN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samenspel.access.Asks;
import nl.samenspel.notice.Feeds;
import nl.samenspel.notice.NoticeSettings;
import nl.samenspel.notice.Preference;
import nl.samenspel.notice.Preferences;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// How somebody wants to be reached: mail, quiet hours, a calendar that fetches their dates.
@Controller
@RequestMapping("/{language:nl|en}/notices/preferences")
public class PreferencePages {
    private final Preferences preferences;
    private final Feeds feeds;
    private final PeopleViews people;
    private final Addresses addresses;
    private final NoticeSettings settings;

    PreferencePages(
            Preferences preferences, Feeds feeds, PeopleViews people, Addresses addresses, NoticeSettings settings) {
        this.preferences = preferences;
        this.feeds = feeds;
        this.people = people;
        this.addresses = addresses;
        this.settings = settings;
    }

    /// @param email where mail goes; empty: nowhere
    /// @param mails whether this installation sends mail at all
    /// @param feed whether a calendar fetches
    /// @param address of the feed, shown once; otherwise empty
    public record PreferencesView(
            Form form,
            List<Option> mail,
            List<Option> hours,
            List<Option> languages,
            String email,
            boolean mails,
            boolean saved,
            boolean feed,
            String address) {}

    @Asks(value = SEE, of = OWN)
    @GetMapping
    View page(Page page, Actor actor) {
        return view(filled(preferences.of(actor)), false, "", page, actor);
    }

    @Asks(value = CHANGE, of = OWN)
    @PostMapping
    View choose(Typed typed, Page page, Actor actor) {
        try {
            preferences.choose(wish(typed), actor);
            return view(filled(preferences.of(actor)), true, "", page, actor);
        } catch (Refused refused) {
            return view(Form.refused(typed.fields(), refused), false, "", page, actor)
                    .refused();
        }
    }

    /// The only moment at which the address is shown.
    @Asks(value = CHANGE, of = OWN)
    @PostMapping("/feed")
    View renew(Page page, Actor actor) {
        var address = addresses.feed(feeds.renew(actor));
        return view(filled(preferences.of(actor)), false, address, page, actor);
    }

    @Asks(value = CHANGE, of = OWN)
    @PostMapping("/feed/withdrawal")
    String withdraw(Page page, Actor actor) {
        feeds.withdraw(actor);
        return "redirect:" + page.to("/notices/preferences");
    }

    private View view(Form form, boolean saved, String address, Page page, Actor actor) {
        return new View(
                "notice/preferences.jte",
                new PreferencesView(
                        form,
                        Arrays.stream(Preference.Mail.values())
                                .map(mail -> new Option(
                                        mail.name(), page.t("notice.mail", mail), page.t("notice.mailAbout", mail)))
                                .toList(),
                        IntStream.range(0, 24)
                                .mapToObj(hour -> new Option(String.valueOf(hour), "%02d:00".formatted(hour)))
                                .toList(),
                        Arrays.stream(Language.values())
                                .map(language -> new Option(language.name(), page.t("notice.language", language)))
                                .toList(),
                        people.get(actor.person()).email(),
                        settings.isUsed(),
                        saved,
                        feeds.has(actor),
                        address));
    }

    private static Form filled(Preference wish) {
        return Form.of(Map.of(
                "mail", wish.mail().name(),
                "digestHour", String.valueOf(wish.digestHour()),
                "quietFrom", String.valueOf(wish.quietFrom()),
                "quietUntil", String.valueOf(wish.quietUntil()),
                "mailLanguage", wish.language().name()));
    }

    private static Preference wish(Typed typed) {
        return new Preference(
                Preferences.required(
                        typed.findChoice("mail", Preference.Mail.class).orElse(null)),
                hour(typed, "digestHour"),
                hour(typed, "quietFrom"),
                hour(typed, "quietUntil"),
                typed.findChoice("mailLanguage", Language.class).orElse(Language.NL));
    }

    /// Out of range for what is no number; the door refuses it at its field.
    private static int hour(Typed typed, String field) {
        try {
            return Integer.parseInt(typed.text(field));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
