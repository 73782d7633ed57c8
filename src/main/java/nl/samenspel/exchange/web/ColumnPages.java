package nl.samenspel.exchange.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.IMPORT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.document.Importer;
import nl.samenspel.exchange.FileHead;
import nl.samenspel.exchange.Import;
import nl.samenspel.exchange.ImportViews;
import nl.samenspel.exchange.Importers;
import nl.samenspel.exchange.Imports;
import nl.samenspel.exchange.Mapping;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Which column is which field.
@Controller
@RequestMapping("/{language:nl|en}/imports/{id}/columns")
public class ColumnPages {
    /// Before the name of a field: the text that is the same for every line.
    static final String FIXED = "fixed-";

    private final Imports imports;
    private final ImportViews views;
    private final Importers importers;

    ColumnPages(Imports imports, ImportViews views, Importers importers) {
        this.imports = imports;
        this.views = views;
        this.importers = importers;
    }

    /// @param form per field the number of its column, and under [#FIXED] its text for every line
    public record Columns(Import file, Importer importer, FileHead head, List<Option> options, Form form) {}

    @Asks(value = SEE, of = IMPORT)
    @GetMapping
    View columns(@PathVariable Import.Id id, Actor actor, Page page) {
        var columns = views.columns(id, actor);
        var values = new HashMap<String, String>();
        columns.mapping().columns().forEach((field, column) -> values.put(field, String.valueOf(column)));
        columns.mapping().fixed().forEach((field, text) -> values.put(FIXED + field, text));
        return view(columns, Form.of(values), actor, page);
    }

    @Asks(value = CHANGE, of = IMPORT)
    @PostMapping
    Object choose(@PathVariable Import.Id id, Typed typed, Actor actor, Page page) {
        var importer = importers.get(views.get(id, actor).origin().importer(), actor);
        try {
            imports.map(id, mapping(importer, typed), actor);
            return "redirect:" + page.to("/imports/" + id.value() + "/differences");
        } catch (Refused refused) {
            return view(views.columns(id, actor), Form.refused(typed.fields(), refused), actor, page)
                    .refused();
        }
    }

    private View view(ImportViews.Columns columns, Form form, Actor actor, Page page) {
        var file = columns.brought();
        var importer = importers.get(file.origin().importer(), actor);
        return new View(
                "exchange/columns.jte",
                new Columns(file, importer, columns.head(), options(columns.head(), page), form));
    }

    private static Mapping mapping(Importer importer, Typed typed) {
        Map<String, Integer> columns = new HashMap<>();
        Map<String, String> fixed = new HashMap<>();
        for (var field : importer.kind().fields()) {
            if (typed.text(field.name()).matches("[0-9]{1,4}")) {
                columns.put(field.name(), Integer.parseInt(typed.text(field.name())));
            } else if (typed.has(FIXED + field.name())) {
                fixed.put(field.name(), typed.text(FIXED + field.name()));
            }
        }
        return new Mapping(columns, fixed);
    }

    private static List<Option> options(FileHead head, Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("exchange.columns.none")));
        for (int column = 0; column < head.heads().size(); column++) {
            var name = head.heads().get(column).text();
            var label = name.isEmpty() ? page.t("exchange.columns.nameless", "number", column + 1) : name;
            var example = head.example(column);
            options.add(new Option(
                    String.valueOf(column),
                    example.isEmpty()
                            ? label
                            : page.t("exchange.columns.withExample", "column", label, "example", shortened(example))));
        }
        return options;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
