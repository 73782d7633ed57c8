package nl.samenspel.exchange.web;

import static nl.samenspel.access.Action.BRING_IN;
import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.MAKE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.IMPORT;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.document.FileLimits;
import nl.samenspel.document.Importer;
import nl.samenspel.exchange.Import;
import nl.samenspel.exchange.ImportViews;
import nl.samenspel.exchange.Importers;
import nl.samenspel.exchange.Imports;
import nl.samenspel.exchange.RegisterFiles;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/// Bringing a file, and following how it is brought in.
@Controller
@RequestMapping("/{language:nl|en}/imports")
public class ImportPages {
    private final Imports imports;
    private final ImportViews views;
    private final Importers importers;
    private final RegisterFiles registers;

    ImportPages(Imports imports, ImportViews views, Importers importers, RegisterFiles registers) {
        this.imports = imports;
        this.views = views;
        this.importers = importers;
        this.registers = registers;
    }

    /// @param earlier what this person brought before, the latest first
    public record Start(List<Importer> importers, List<Import> earlier, Form form, long megabytes) {}

    /// A file that is being brought in, or was.
    public record Course(Import file, Import.Progress progress, Importer importer) {
        public boolean runs() {
            return file instanceof Import.Running;
        }

        public boolean isAskedToStop() {
            return file instanceof Import.Running running && running.stopAsked();
        }

        /// Name of the end in sentences; `RUNNING` while there is none.
        public String state() {
            return file instanceof Import.Ended ended ? ended.end().name() : "RUNNING";
        }
    }

    @Asks(value = SEE, of = IMPORT)
    @GetMapping
    View list(@RequestParam(defaultValue = "") String importer, Actor actor) {
        return start(Form.of(Map.of("importer", importer)), actor);
    }

    @Asks(value = MAKE, of = IMPORT)
    @PostMapping
    Object bring(
            @RequestParam(defaultValue = "") String importer,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile file,
            Actor actor,
            Language language)
            throws IOException {
        try {
            var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var id = imports.bring(importer, name, file == null ? new byte[0] : bytes(file), actor);
            return to(language, id, "/columns");
        } catch (Refused refused) {
            return start(Form.refusedOne(Map.of("importer", importer), refused), actor)
                    .refused();
        }
    }

    @Asks(value = SEE, of = IMPORT)
    @GetMapping("/{id}")
    Object course(@PathVariable Import.Id id, Actor actor, Language language) {
        var file = views.get(id, actor);
        var importer = importers.get(file.origin().importer(), actor);
        return switch (file) {
            case Import.Brought _ -> to(language, id, "/columns");
            case Import.Mapped _ -> to(language, id, "/differences");
            case Import.Running running ->
                new View("exchange/course.jte", new Course(file, running.progress(), importer));
            case Import.Ended ended -> new View("exchange/course.jte", new Course(file, ended.progress(), importer));
        };
    }

    /// How far it is, for the script of the page.
    public record Pace(boolean runs, int done, int total, String sentence) {}

    @Asks(value = SEE, of = IMPORT)
    @GetMapping("/{id}/progress")
    @ResponseBody
    Pace pace(@PathVariable Import.Id id, Actor actor, Page page) {
        if (views.get(id, actor) instanceof Import.Running running) {
            var progress = running.progress();
            return new Pace(true, progress.done(), progress.total(), sentence(progress, page));
        }
        return new Pace(false, 0, 0, "");
    }

    /// How far it is, in words.
    public static String sentence(Import.Progress progress, Page page) {
        return progress.total() == 0
                ? page.t("exchange.course.comparing")
                : page.t("exchange.course.progress", "done", progress.done(), "total", progress.total());
    }

    @Asks(value = BRING_IN, of = IMPORT)
    @PostMapping("/{id}/start")
    String start(@PathVariable Import.Id id, Actor actor, Language language) {
        imports.start(id, actor);
        return to(language, id, "");
    }

    @Asks(value = BRING_IN, of = IMPORT)
    @PostMapping("/{id}/stop")
    String stop(@PathVariable Import.Id id, Actor actor, Language language) {
        imports.askToStop(id, actor);
        return to(language, id, "");
    }

    @Asks(value = CHANGE, of = IMPORT)
    @PostMapping("/{id}/removal")
    String remove(@PathVariable Import.Id id, Actor actor, Language language) {
        imports.remove(id, actor);
        return "redirect:/" + language.code() + "/imports";
    }

    private View start(Form form, Actor actor) {
        var megabytes = FileLimits.USUAL.bytes() >> 20;
        return new View("exchange/start.jte", new Start(importers.listFor(actor), views.list(actor), form, megabytes));
    }

    private byte[] bytes(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return registers.content(in);
        } catch (Refused refused) {
            throw new Refused(refused.problems().stream()
                    .map(each -> new Refused.Problem("file", each.reason(), each.args()))
                    .toList());
        }
    }

    private static String to(Language language, Import.Id id, String rest) {
        return "redirect:/" + language.code() + "/imports/" + id.value() + rest;
    }
}
