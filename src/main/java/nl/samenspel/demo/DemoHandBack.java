package nl.samenspel.demo;

import java.util.Objects;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.exit.ExitViews;
import nl.samenspel.dossier.exit.HandBack;
import nl.samenspel.dossier.exit.HandBack.Announcement;
import nl.samenspel.dossier.exit.HandBack.Conversation;
import nl.samenspel.dossier.exit.HandBacks;
import nl.samenspel.dossier.exit.Preparations;
import nl.samenspel.dossier.exit.Sheet;
import nl.samenspel.dossier.exit.Support;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Component;

/// The path of handing back in the demo world: each stretch by the assignee, with their own eyes.
@Component
class DemoHandBack {
    private final HandBacks path;
    private final Preparations preparations;
    private final ExitViews views;

    DemoHandBack(HandBacks path, Preparations preparations, ExitViews views) {
        this.path = path;
        this.preparations = preparations;
        this.views = views;
    }

    void act(Assignment.Id dossier, Item act, Actor by) {
        Identity.run(by, () -> {
            if (act.text("do").equals("consider")) {
                path.consider(dossier, act.text("thought"), by);
            } else {
                step(views.handBacks(dossier).getFirst().head().id(), act, by);
            }
        });
    }

    private void step(HandBack.Id id, Item act, Actor by) {
        switch (act.text("do")) {
            case "announce" ->
                path.announce(
                        id,
                        new Announcement(day(act, "days"), act.text("to"), act.text("change"), day(act, "before")),
                        by);
            case "sheet" -> {
                var sheet = new Sheet(
                        act.text("observe"), act.text("effect"), act.text("pattern"), act.text("needed"), null, 1);
                preparations.fill(id, sheet, by);
                preparations.putIn(id, by);
            }
            case "support" -> {
                var support = new Support(
                        act.text("thought"), act.text("home"), act.text("client"), "", act.text("tells"), 1);
                preparations.support(id, support, by);
                path.prepare(id, by);
            }
            case "speak" -> path.speak(id, new Conversation(day(act, "days"), act.text("with"), act.text("said")), by);
            case "hand_back" -> path.handBack(id, day(act, "last"), act.text("why"), by);
            default -> throw new IllegalStateException("the demo files do " + act.text("do"));
        }
    }

    private static java.time.LocalDate day(Item act, String name) {
        return Objects.requireNonNull(act.day(name));
    }
}
