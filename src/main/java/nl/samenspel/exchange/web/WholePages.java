package nl.samenspel.exchange.web;

import static nl.samenspel.access.Action.ADMINISTER;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.INSTALLATION;
import static nl.samenspel.access.Resource.OWN;

import java.io.IOException;
import java.util.Map;
import nl.samenspel.access.Access;
import nl.samenspel.access.Asks;
import nl.samenspel.exchange.ExchangeRefusal;
import nl.samenspel.exchange.WholeExport;
import nl.samenspel.exchange.WholeImport;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Everything in one file, out and in.
@Controller
@RequestMapping("/{language:nl|en}/everything")
public class WholePages {
    private final WholeExport export;
    private final WholeImport imports;
    private final Access access;

    WholePages(WholeExport export, WholeImport imports, Access access) {
        this.export = export;
        this.imports = imports;
        this.access = access;
    }

    /// @param mayBring whether the asker sees the form for bringing in
    /// @param outcome of a try or of the real thing; null before
    public record WholeView(boolean mayBring, WholeImport.@Nullable Outcome outcome, boolean done, Form form) {}

    @Asks(value = SEE, of = OWN)
    @GetMapping
    View page(Actor actor) {
        return view(actor, null, false, Form.EMPTY);
    }

    @Asks(value = SEE, of = OWN)
    @GetMapping("/samenspel.json")
    ResponseEntity<StreamingResponseBody> export(Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"samenspel.json\"")
                .body(out -> Identity.run(actor, () -> export.write(out, actor)));
    }

    /// @param act `bring`, or anything else to look first
    @Asks(value = ADMINISTER, of = INSTALLATION)
    @PostMapping
    View bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String act,
            Actor actor)
            throws IOException {
        var really = act.equals("bring");
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("file", ExchangeRefusal.IMPORT_FILE_MISSING);
            }
            var outcome = really ? imports.bringIn(file.getBytes(), actor) : imports.tryOut(file.getBytes(), actor);
            return view(actor, outcome, really && outcome.isGood(), Form.EMPTY);
        } catch (Refused refused) {
            return view(actor, null, false, Form.refusedOne(Map.of(), refused)).refused();
        }
    }

    private View view(Actor actor, WholeImport.@Nullable Outcome outcome, boolean done, Form form) {
        return new View(
                "exchange/whole.jte", new WholeView(access.may(actor, ADMINISTER, INSTALLATION), outcome, done, form));
    }
}
