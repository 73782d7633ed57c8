package nl.samenspel.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlCheckTest {

    @Test
    void acceptsAPlainPage() {
        HtmlCheck.assertValid("""
                <!DOCTYPE html>
                <html lang="nl"><head><meta charset="utf-8"><title>Lijst</title></head>
                <body><main><h1>Lijst</h1><svg role="img" viewBox="0 0 1 1"><title>Punt</title><path d="M0 0"/></svg></main></body></html>
                """);
    }

    @Test
    void namesEachMistakeWithItsLine() {
        assertThat(HtmlCheck.errors("""
                <!DOCTYPE html>
                <html lang="nl"><head><meta charset="utf-8"><title>x</title></head>
                <body><ul><p>no item</p></ul>
                <label for="nowhere">x</label></body></html>
                """)).hasSize(2).first().asString().startsWith("3:");
    }

    @Test
    void failsOnAnAttributeThatDoesNotExist() {
        assertThatThrownBy(() -> HtmlCheck.assertValid(
                        "<!DOCTYPE html><html lang=nl><title>x</title><body><p colour=red>x</p></body></html>"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("colour");
    }
}
