package nl.samenspel.dossier.exit.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.DOSSIER;

import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.exit.ExitRefusal;
import nl.samenspel.dossier.exit.HandBack;
import nl.samenspel.dossier.exit.Preparations;
import nl.samenspel.dossier.exit.Sheet;
import nl.samenspel.dossier.exit.Support;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The private side of handing back: the four leaves, the support, who reads along.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/hand-backs/{handBack}")
public class PreparationPages {
    private final Preparations preparations;
    private final KnowledgeViews knowledge;
    private final Desk desk;

    PreparationPages(Preparations preparations, KnowledgeViews knowledge, Desk desk) {
        this.preparations = preparations;
        this.knowledge = knowledge;
        this.desk = desk;
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/sheet")
    Object fill(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        var sheet = new Sheet(
                typed.text("observe"),
                typed.text("effect"),
                typed.text("pattern"),
                typed.text("needed"),
                null,
                version(typed));
        return act(
                id, handBack, "sheet", "#sheet", typed, page, actor, () -> preparations.fill(handBack, sheet, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/sheet-for-both")
    Object putIn(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        return act(id, handBack, "putIn", "#sheet", typed, page, actor, () -> preparations.putIn(handBack, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/support")
    Object support(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        var support = new Support(
                typed.text("thought"),
                typed.text("home"),
                typed.text("clientSide"),
                typed.text("team"),
                typed.text("whoTells"),
                version(typed));
        return act(
                id,
                handBack,
                "support",
                "#support",
                typed,
                page,
                actor,
                () -> preparations.support(handBack, support, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/readers")
    Object name(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        return act(
                id,
                handBack,
                "reader",
                "#readers",
                typed,
                page,
                actor,
                () -> preparations.name(handBack, person(typed), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/readers-let-go")
    Object unname(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        return act(
                id,
                handBack,
                "reader",
                "#readers",
                typed,
                page,
                actor,
                () -> preparations.unname(handBack, person(typed), actor));
    }

    private Object act(
            Assignment.Id id,
            HandBack.Id handBack,
            String form,
            String anchor,
            Typed typed,
            Page page,
            Actor actor,
            Runnable step) {
        desk.views().path(id, handBack);
        try {
            step.run();
            return Desk.back(page, id, "/hand-backs/" + handBack.value() + anchor);
        } catch (Refused refused) {
            var view = HandBackView.open(
                    desk.setting(id, actor),
                    desk.views().path(id, handBack),
                    knowledge.entry(HandBackPages.GUIDE, page.language()));
            return new View("exit/hand-back.jte", view.refused(form, typed, refused)).refused();
        }
    }

    private static PersonId person(Typed typed) {
        return typed.findId("person", PersonId::new)
                .orElseThrow(() -> new Refused("person", ExitRefusal.READER_UNKNOWN));
    }

    private static int version(Typed typed) {
        return typed.text("version").matches("\\d{1,6}") ? Integer.parseInt(typed.text("version")) : 0;
    }
}
