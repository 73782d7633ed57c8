package nl.samenspel.dossier.exit.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspel.dossier.Side;
import nl.samenspel.dossier.exit.ExitViews;
import nl.samenspel.dossier.exit.HandBack;
import nl.samenspel.dossier.exit.HandBack.Business;
import nl.samenspel.dossier.exit.HandBack.Stretch;
import nl.samenspel.dossier.exit.Sheet;
import nl.samenspel.dossier.exit.Support;
import nl.samenspel.knowledge.EntryText;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/// One path of handing back with the eyes of somebody who may know of it.
///
/// @param guide the guide's explanation of the path
/// @param which the form that was sent and refused; empty: none
public record HandBackView(Setting s, ExitViews.Path path, EntryText guide, String which, Form form) {

    static HandBackView open(Setting s, ExitViews.Path path, EntryText guide) {
        return new HandBackView(s, path, guide, "", Form.EMPTY);
    }

    HandBackView refused(String form, Typed typed, Refused refused) {
        return new HandBackView(s, path, guide, form, Form.refused(typed.fields(), refused));
    }

    public HandBack it() {
        return path.handBack();
    }

    public String home() {
        return s.home() + "/hand-backs/" + it().head().id().value();
    }

    /// The assignee, in an open dossier.
    public boolean mine() {
        return s.acts() && s.isMe(it().head().assignee());
    }

    public Form form(String name) {
        return form(name, Map.of());
    }

    public Form form(String name, Map<String, String> opening) {
        return which.equals(name) ? form : Form.of(opening);
    }

    /// The path in its order, to show how far it is.
    public List<Stretch> stretches() {
        return Arrays.stream(Stretch.values())
                .filter(each -> each != Stretch.LEFT)
                .toList();
    }

    public boolean isDone(Stretch stretch) {
        return it().stretch() != Stretch.LEFT && stretch.compareTo(it().stretch()) < 0;
    }

    public boolean is(Stretch... stretches) {
        return List.of(stretches).contains(it().stretch());
    }

    public boolean mayLeave() {
        return mine() && it().stretch().compareTo(Stretch.HANDED_BACK) < 0;
    }

    public @Nullable Sheet sheet() {
        return path.sheet().orElse(null);
    }

    public @Nullable Support support() {
        return path.support().orElse(null);
    }

    public Map<String, String> openingOfSheet() {
        return path.sheet().orElse(Sheet.EMPTY).leaves();
    }

    public Map<String, String> openingOfSupport() {
        var support = path.support().orElse(Support.EMPTY);
        return Map.of(
                "thought", support.thought(),
                "home", support.home(),
                "clientSide", support.clientSide(),
                "team", support.team(),
                "whoTells", support.whoTells());
    }

    /// Who may be let in and is not yet: nobody of the client side.
    public List<Option> candidates(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("exit.nobody")));
        s.whole().participants().stream()
                .filter(each -> each.side() != Side.CLIENT_SIDE)
                .filter(each -> !s.isMe(each.person()) && !path.readers().contains(each.person()))
                .forEach(each -> options.add(new Option(each.person().value().toString(), s.name(each.person()))));
        return options;
    }

    public List<Option> businesses(Page page) {
        return Arrays.stream(Business.values())
                .map(each -> new Option(
                        each.name(), page.t("exit.business", each), page.t("exit.business." + each + ".hint")))
                .toList();
    }

    public Form businessForm() {
        var settled = it() instanceof HandBack.InMotion moving
                ? moving.settled().stream().map(Business::name).toList()
                : List.<String>of();
        return which.equals("business") ? form : new Form(Map.of("inOrder", settled), List.of());
    }

    public java.time.@Nullable LocalDate lookBackOn() {
        var handed = it().handed();
        return handed == null ? null : HandBack.lookBackOn(handed);
    }

    public boolean mayLookBack() {
        var day = lookBackOn();
        return s.isMe(it().head().assignee())
                && it() instanceof HandBack.Settled
                && day != null
                && !s.today().isBefore(day);
    }

    public String why() {
        return it() instanceof HandBack.Left left ? left.why() : "";
    }

    public String motion() {
        return it() instanceof HandBack.LookedBack looked ? looked.motion() : "";
    }
}
