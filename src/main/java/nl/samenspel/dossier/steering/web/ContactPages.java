package nl.samenspel.dossier.steering.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.util.Arrays;
import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.steering.Contact;
import nl.samenspel.dossier.steering.Contact.ByWhom;
import nl.samenspel.dossier.steering.Contact.With;
import nl.samenspel.dossier.steering.ContactMonths;
import nl.samenspel.dossier.steering.Contacts;
import nl.samenspel.dossier.steering.Contacts.Meant;
import nl.samenspel.dossier.steering.Contacts.Went;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The contact log: what was meant, what it became, and how that goes over the months.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/contacts")
public class ContactPages {
    private final Contacts contacts;
    private final Desk desk;

    ContactPages(Contacts contacts, Desk desk) {
        this.contacts = contacts;
        this.desk = desk;
    }

    /// @param contacts newest first
    /// @param months with the client, then with the delegated client
    public record LogView(Setting s, List<Contact> contacts, List<ContactMonths> months, Typing typing) {
        public List<Option> withs(Page page) {
            return Arrays.stream(With.values())
                    .map(with -> new Option(with.name(), page.t("steering.with", with)))
                    .toList();
        }

        public List<Option> byWhoms(Page page) {
            return byWhomOptions(page);
        }
    }

    public record OneView(Setting s, Contact contact, Typing typing) {
        public String path() {
            return s.home() + "/contacts/" + contact.head().id().value();
        }

        public List<Option> byWhoms(Page page) {
            return byWhomOptions(page);
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View log(@PathVariable Assignment.Id id, Actor actor) {
        return log(id, actor, Typing.NOTHING);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping
    Object add(@PathVariable Assignment.Id id, Typed typed, Page page, Actor actor) {
        try {
            var meant = new Meant(
                    typed.findChoice("with", With.class).orElse(With.CLIENT),
                    typed.findDate("day").orElse(null),
                    minutes(typed, "planned"),
                    typed.text("about"));
            if (typed.has("real")) {
                contacts.log(id, meant, went(typed), actor);
            } else {
                contacts.plan(id, meant, actor);
            }
            return Desk.back(page, id, "/contacts#log");
        } catch (Refused refused) {
            return log(id, actor, Typing.refused("add", typed, refused)).refused();
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping("/{contact}")
    View one(@PathVariable Assignment.Id id, @PathVariable Contact.Id contact, Actor actor) {
        return one(id, contact, actor, Typing.NOTHING);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{contact}/outcome")
    Object wentSo(
            @PathVariable Assignment.Id id, @PathVariable Contact.Id contact, Typed typed, Page page, Actor actor) {
        desk.views().contact(id, contact);
        try {
            contacts.wentSo(contact, went(typed), actor);
            return Desk.back(page, id, "/contacts#log");
        } catch (Refused refused) {
            return one(id, contact, actor, Typing.refused("went", typed, refused))
                    .refused();
        }
    }

    private View log(Assignment.Id id, Actor actor, Typing typing) {
        var all = desk.views().contacts(id);
        var months = ContactMonths.both(all, desk.views().today());
        return new View("steering/contacts.jte", new LogView(desk.setting(id, actor), all, months, typing));
    }

    private View one(Assignment.Id id, Contact.Id contact, Actor actor, Typing typing) {
        return new View(
                "steering/contact.jte",
                new OneView(desk.setting(id, actor), desk.views().contact(id, contact), typing));
    }

    private static Went went(Typed typed) {
        return new Went(
                typed.has("real") ? minutes(typed, "real") : null,
                typed.findChoice("byWhom", ByWhom.class).orElse(null),
                typed.has("late"));
    }

    /// Null for nothing; below zero for what is no number.
    private static @Nullable Integer minutes(Typed typed, String field) {
        if (!typed.has(field)) {
            return null;
        }
        return typed.text(field).matches("\\d{1,4}") ? Integer.parseInt(typed.text(field)) : -1;
    }

    private static List<Option> byWhomOptions(Page page) {
        return Arrays.stream(ByWhom.values())
                .map(each -> new Option(each.name(), page.t("steering.byWhom", each)))
                .toList();
    }
}
