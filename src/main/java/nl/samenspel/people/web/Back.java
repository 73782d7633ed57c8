package nl.samenspel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.samenspel.platform.Language;

/// Where somebody wanted to go before they had to log in. Only ever a path of our own.
record Back(String path) {
    private static final String REMEMBERED = Back.class.getName();

    /// Anything but a path of our own leads to the start page.
    static Back of(String asked, Language language) {
        return new Back(
                asked.matches("/(nl|en)([/?][^\\\\\\p{Cntrl}]*)?") && !asked.contains("//")
                        ? asked
                        : "/" + language.code());
    }

    /// While somebody is away to log in elsewhere.
    void remember(HttpServletRequest request) {
        request.getSession().setAttribute(REMEMBERED, path);
    }

    /// The start page when nothing is remembered.
    static Back take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(REMEMBERED) instanceof String path)) {
            return new Back("/nl");
        }
        session.removeAttribute(REMEMBERED);
        return new Back(path);
    }

    Language language() {
        return path.startsWith("/en") ? Language.EN : Language.NL;
    }
}
