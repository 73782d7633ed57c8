package nl.samenspel.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Gathers what surrounds a page, and renders.
@Component
public final class Pages {
    public static final String NONCE = Pages.class.getName() + ".nonce";

    private final TemplateEngine templates;
    private final Messages messages;
    private final List<MenuEntry> menu;
    private final StaticFiles files;

    Pages(TemplateEngine templates, Messages messages, List<MenuEntry> menu, StaticFiles files) {
        this.templates = templates;
        this.messages = messages;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
        this.files = files;
    }

    /// The surroundings of the page that this request asks for.
    public Page of(HttpServletRequest request) {
        var actor = CurrentActor.ofRequest();
        var path = pathWithoutLanguage(request);
        return new Page(
                languageOf(request),
                path,
                actor,
                csrfOf(request),
                String.valueOf(request.getAttribute(NONCE)),
                themeOf(request),
                files.prefix(),
                menuFor(actor, path),
                messages);
    }

    void render(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        templates.render(view.template(), view.parameters(of(request)), output);
        response.setStatus(view.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        if (!"HEAD".equals(request.getMethod())) {
            output.writeTo(response.getOutputStream());
        }
    }

    /// Renders a template without a request's page, for documents: the caller gives the surroundings.
    public String text(String template, Page page, Object model) {
        var output = new gg.jte.output.StringOutput();
        templates.render(template, new View(template, model).parameters(page), output);
        return output.toString();
    }

    private List<Page.Menu> menuFor(Actor actor, String path) {
        return menu.stream()
                .filter(entry -> entry.visibleTo(actor))
                .map(entry -> new Page.Menu(
                        entry.key(),
                        entry.path(),
                        path.startsWith(entry.path()),
                        entry.countFor(actor),
                        entry.accessKey()))
                .toList();
    }

    /// From the path; else from the browser's wish; else Dutch.
    static Language languageOf(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.equals("/en") || path.startsWith("/en/")) {
            return Language.EN;
        }
        if (path.equals("/nl") || path.startsWith("/nl/")) {
            return Language.NL;
        }
        return "en".equals(request.getLocale().getLanguage()) && request.getHeader("Accept-Language") != null
                ? Language.EN
                : Language.NL;
    }

    private static String pathWithoutLanguage(HttpServletRequest request) {
        var path = request.getRequestURI();
        var bare = path.matches("/(nl|en)(/.*)?") ? path.substring(3) : path;
        var query = request.getQueryString();
        return query == null ? bare : bare + "?" + query;
    }

    private static String csrfOf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static String themeOf(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return "";
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals("theme"))
                .map(Cookie::getValue)
                .filter(value -> value.equals("light") || value.equals("dark"))
                .findFirst()
                .orElse("");
    }
}
