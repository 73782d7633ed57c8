package nl.samenspel.dossier.exit.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;
import static nl.samenspel.dossier.exit.ExitRefusal.EXIT_TEXT_MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.exit.HandBack;
import nl.samenspel.dossier.exit.HandBack.Announcement;
import nl.samenspel.dossier.exit.HandBack.Business;
import nl.samenspel.dossier.exit.HandBack.Conversation;
import nl.samenspel.dossier.exit.HandBacks;
import nl.samenspel.knowledge.EntryText;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The path of handing back: beginning it, and each step on it.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/hand-backs")
public class HandBackPages {
    static final String GUIDE = "hand-back-path";

    private final HandBacks handBacks;
    private final KnowledgeViews knowledge;
    private final Desk desk;

    HandBackPages(HandBacks handBacks, KnowledgeViews knowledge, Desk desk) {
        this.handBacks = handBacks;
        this.knowledge = knowledge;
        this.desk = desk;
    }

    /// @param handBacks those who looks may know of
    public record ListView(Setting s, List<HandBack> handBacks, EntryText guide, Form form) {
        /// The assignee, who is not on the path already.
        public boolean mayConsider() {
            return s.acts()
                    && s.isAssignee()
                    && handBacks.stream()
                            .noneMatch(
                                    each -> each.isOpen() && s.isMe(each.head().assignee()));
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View list(@PathVariable Assignment.Id id, Page page, Actor actor) {
        return list(id, page, actor, Form.EMPTY);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping
    Object consider(@PathVariable Assignment.Id id, Typed typed, Page page, Actor actor) {
        try {
            var made = handBacks.consider(id, typed.text("thought"), actor);
            return Desk.back(page, id, "/hand-backs/" + made.value());
        } catch (Refused refused) {
            return list(id, page, actor, Form.refused(typed.fields(), refused)).refused();
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping("/{handBack}")
    View one(@PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Page page, Actor actor) {
        return new View("exit/hand-back.jte", view(id, handBack, page, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{handBack}/announcement")
    Object announce(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        return act(
                id,
                handBack,
                "announce",
                typed,
                page,
                actor,
                () -> handBacks.announce(
                        handBack,
                        new Announcement(
                                day(typed, "on"), typed.text("toWhom"), typed.text("change"), day(typed, "before")),
                        actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{handBack}/preparation")
    Object prepare(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        return act(id, handBack, "prepare", typed, page, actor, () -> handBacks.prepare(handBack, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{handBack}/conversation")
    Object speak(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        return act(
                id,
                handBack,
                "speak",
                typed,
                page,
                actor,
                () -> handBacks.speak(
                        handBack,
                        new Conversation(day(typed, "on"), typed.text("withWhom"), typed.text("said")),
                        actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{handBack}/handing-back")
    Object handBack(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        return act(
                id,
                handBack,
                "hand",
                typed,
                page,
                actor,
                () -> handBacks.handBack(handBack, day(typed, "lastDay"), typed.text("why"), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{handBack}/motion")
    Object setInMotion(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        return act(id, handBack, "motion", typed, page, actor, () -> handBacks.setInMotion(handBack, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{handBack}/business")
    Object settle(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        var inOrder = java.util.Arrays.stream(Business.values())
                .filter(each -> typed.texts("inOrder").contains(each.name()))
                .collect(Collectors.toSet());
        return act(id, handBack, "business", typed, page, actor, () -> handBacks.settle(handBack, inOrder, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{handBack}/looking-back")
    Object lookBack(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        return act(
                id,
                handBack,
                "look",
                typed,
                page,
                actor,
                () -> handBacks.lookBack(handBack, typed.text("motion"), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{handBack}/leaving")
    Object leave(
            @PathVariable Assignment.Id id, @PathVariable HandBack.Id handBack, Typed typed, Page page, Actor actor) {
        return act(
                id, handBack, "leave", typed, page, actor, () -> handBacks.leave(handBack, typed.text("why"), actor));
    }

    private Object act(
            Assignment.Id id, HandBack.Id handBack, String form, Typed typed, Page page, Actor actor, Runnable step) {
        desk.views().path(id, handBack);
        try {
            step.run();
            return Desk.back(page, id, "/hand-backs/" + handBack.value());
        } catch (Refused refused) {
            return new View(
                            "exit/hand-back.jte",
                            view(id, handBack, page, actor).refused(form, typed, refused))
                    .refused();
        }
    }

    private HandBackView view(Assignment.Id id, HandBack.Id handBack, Page page, Actor actor) {
        return HandBackView.open(
                desk.setting(id, actor), desk.views().path(id, handBack), knowledge.entry(GUIDE, page.language()));
    }

    private View list(Assignment.Id id, Page page, Actor actor, Form form) {
        return new View(
                "exit/hand-backs.jte",
                new ListView(
                        desk.setting(id, actor),
                        desk.views().handBacks(id),
                        knowledge.entry(GUIDE, page.language()),
                        form));
    }

    private static LocalDate day(Typed typed, String field) {
        return typed.findDate(field).orElseThrow(() -> new Refused(field, EXIT_TEXT_MISSING));
    }
}
