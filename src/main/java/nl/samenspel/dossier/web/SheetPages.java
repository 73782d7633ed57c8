package nl.samenspel.dossier.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.sheet.Assumption;
import nl.samenspel.dossier.sheet.Conclusion;
import nl.samenspel.dossier.sheet.Sheet;
import nl.samenspel.dossier.sheet.SheetKind;
import nl.samenspel.dossier.sheet.SheetRefusal;
import nl.samenspel.dossier.sheet.SheetViews;
import nl.samenspel.dossier.sheet.Sheets;
import nl.samenspel.dossier.sheet.Talk;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
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
import org.springframework.web.bind.annotation.RequestParam;

/// Intake, exploration and completion: a guided conversation that two sides write down together.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/{sheet:intake|exploration|completion}")
public class SheetPages {
    private static final int CONFLICT = 409;

    private final SheetViews views;
    private final Sheets sheets;
    private final SheetBlocks blocks;
    private final DossierDesk desk;

    SheetPages(SheetViews views, Sheets sheets, SheetBlocks blocks, DossierDesk desk) {
        this.views = views;
        this.sheets = sheets;
        this.blocks = blocks;
        this.desk = desk;
    }

    /// @param version that who writes saw
    /// @param form of the sheet itself; `rest` of what stands below it
    /// @param theirs fields that somebody else changed meanwhile, with their words
    /// @param results in which it can end here and now
    public record SheetView(
            Seen seen,
            Sheet sheet,
            int version,
            List<SheetBlocks.Block> blocks,
            String aim,
            List<Assumption> assumptions,
            List<Talk> talks,
            List<Conclusion> conclusions,
            List<Option> results,
            Map<String, String> theirs,
            Form form,
            Form rest) {
        /// Without the language.
        public String path() {
            return seen.home() + "/" + sheet.kind().name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a form shows that differs from a page as it opens.
    private record Kept(
            int version,
            Map<String, String> theirs,
            @Nullable Form form,
            Form rest) {
        static final Kept NOTHING = new Kept(-1, Map.of(), null, Form.EMPTY);
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View show(@PathVariable Assignment.Id id, @PathVariable String sheet, Page page, Actor actor) {
        return view(id, kind(sheet), page, actor, Kept.NOTHING);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping
    Object save(
            @PathVariable Assignment.Id id,
            @PathVariable String sheet,
            @RequestParam int version,
            Typed typed,
            Page page,
            Actor actor) {
        var kind = kind(sheet);
        try {
            return switch (sheets.write(id, kind, version, texts(kind, typed), actor)) {
                case Sheets.Outcome.Saved _ -> DossierDesk.back(page.language(), id, "#" + sheet);
                case Sheets.Outcome.Conflict conflict -> conflict(id, conflict, typed, page, actor);
            };
        } catch (Refused refused) {
            return view(
                            id,
                            kind,
                            page,
                            actor,
                            new Kept(version, Map.of(), Form.refused(typed.fields(), refused), Form.EMPTY))
                    .refused();
        }
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/conclusion")
    Object conclude(@PathVariable Assignment.Id id, @PathVariable String sheet, Typed typed, Page page, Actor actor) {
        return act(id, sheet, "", typed, page, actor, () -> {
            var result = typed.findChoice("result", Conclusion.Result.class)
                    .orElseThrow(() -> new Refused("result", SheetRefusal.CONCLUSION_MISSING));
            sheets.conclude(id, kind(sheet), result, typed.text("why"), actor);
        });
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/assumptions")
    Object assume(@PathVariable Assignment.Id id, @PathVariable String sheet, Typed typed, Page page, Actor actor) {
        return act(id, sheet, "/intake#said", typed, page, actor, () -> sheets.assume(id, typed.text("words"), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/assumptions/{assumption}/test")
    Object test(
            @PathVariable Assignment.Id id,
            @PathVariable String sheet,
            @PathVariable Assumption.Id assumption,
            Typed typed,
            Page page,
            Actor actor) {
        return act(
                id,
                sheet,
                "/intake#said",
                typed,
                page,
                actor,
                () -> sheets.test(id, assumption, typed.text("outcome"), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/talks")
    Object talked(@PathVariable Assignment.Id id, @PathVariable String sheet, Typed typed, Page page, Actor actor) {
        return act(
                id,
                sheet,
                "/exploration#talks",
                typed,
                page,
                actor,
                () -> sheets.talked(
                        id, typed.text("with"), typed.findDate("on").orElse(null), typed.text("outcome"), actor));
    }

    private Object act(Assignment.Id id, String sheet, String back, Typed typed, Page page, Actor actor, Runnable act) {
        return typed.answer(
                act,
                DossierDesk.back(page.language(), id, back),
                form -> view(id, kind(sheet), page, actor, new Kept(-1, Map.of(), null, form)));
    }

    /// Shows the asker's own words where both wrote, and the other's beside them.
    private View conflict(Assignment.Id id, Sheets.Outcome.Conflict conflict, Typed typed, Page page, Actor actor) {
        var shown = new HashMap<>(conflict.merged());
        var theirs = new HashMap<String, String>();
        conflict.fields().forEach(field -> {
            shown.put(field, typed.text(field));
            theirs.put(field, conflict.theirs().of(field));
        });
        var kept = new Kept(conflict.theirs().version(), theirs, Form.of(shown), Form.EMPTY);
        var view = view(id, conflict.theirs().kind(), page, actor, kept);
        return new View(view.template(), view.model(), CONFLICT);
    }

    private View view(Assignment.Id id, SheetKind kind, Page page, Actor actor, Kept kept) {
        var seen = desk.seen(id, actor);
        var sheet = views.get(id, kind);
        var form = kept.form();
        return new View(
                "dossier/sheet.jte",
                new SheetView(
                        seen,
                        sheet,
                        kept.version() < 0 ? sheet.version() : kept.version(),
                        blocks.of(kind, page.language()),
                        kind == SheetKind.INTAKE ? blocks.aim(page.language()) : "",
                        kind == SheetKind.INTAKE ? views.assumptions(id) : List.of(),
                        kind == SheetKind.EXPLORATION ? views.talks(id) : List.of(),
                        views.conclusions(id).stream()
                                .filter(each -> each.kind() == kind)
                                .toList(),
                        results(seen, kind, page),
                        kept.theirs(),
                        form == null ? Form.of(sheet.texts()) : form,
                        kept.rest()));
    }

    private static List<Option> results(Seen seen, SheetKind kind, Page page) {
        var phase = seen.whole().dossier().phase();
        var possible = switch (kind) {
            case INTAKE ->
                phase == Assignment.Phase.REQUESTED || phase == Assignment.Phase.INTAKE
                        ? List.of(Conclusion.Result.values())
                        : List.<Conclusion.Result>of();
            case EXPLORATION ->
                phase == Assignment.Phase.EXPLORATION
                        ? List.of(Conclusion.Result.ACCEPT, Conclusion.Result.ADJUST, Conclusion.Result.DECLINE)
                        : List.<Conclusion.Result>of();
            case COMPLETION -> List.<Conclusion.Result>of();
        };
        return seen.acts()
                ? possible.stream()
                        .map(each -> new Option(
                                each.name(), page.t("dossier.result", each), page.t("dossier.result.about", each)))
                        .toList()
                : List.of();
    }

    private static Map<String, String> texts(SheetKind kind, Typed typed) {
        var texts = new HashMap<String, String>();
        kind.fields().forEach(field -> texts.put(field, typed.text(field)));
        return texts;
    }

    private static SheetKind kind(String sheet) {
        return SheetKind.valueOf(sheet.toUpperCase(Locale.ROOT));
    }
}
