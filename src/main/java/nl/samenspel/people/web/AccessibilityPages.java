package nl.samenspel.people.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PUBLIC;

import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What people may expect who read, see or move differently; for everybody, also before logging in.
@Controller
@RequestMapping("/{language:nl|en}/accessibility")
public class AccessibilityPages {
    private static final List<String> PROMISES =
            List.of("keyboard", "reader", "small", "light", "movement", "board", "documents");
    private static final List<String> MEASURES = List.of("norm", "machine", "people");
    private static final List<String> GAPS = List.of("readers", "browsers");

    /// Each a last word of a sentence key.
    public record AccessibilityView(List<String> promises, List<String> measures, List<String> gaps) {}

    @Asks(value = SEE, of = PUBLIC)
    @GetMapping
    View statement() {
        return new View("people/accessibility.jte", new AccessibilityView(PROMISES, MEASURES, GAPS));
    }
}
