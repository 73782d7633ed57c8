package nl.samenspel.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VisitorsTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void eachVisitorHasAPageThatCanBePictured() {
        var anna = visitors.arrive("about:blank");
        anna.setContent("<!doctype html><html lang=en><title>Samenspel</title><h1>Hello</h1></html>");

        Visitors.portrait(anna, "visitors");

        assertThat(anna.title()).isEqualTo("Samenspel");
        assertThat(Path.of("target/screenshots/visitors-narrow.png")).isNotEmptyFile();
    }
}
