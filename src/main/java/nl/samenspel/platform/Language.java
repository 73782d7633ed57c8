package nl.samenspel.platform;

import java.util.Locale;

/// The two languages of the screen, as they stand in the path: `/nl/…` and `/en/…`.
///
/// Locales are always explicit; English means en-GB because its weeks and dates are ours.
public enum Language {
    NL(Locale.forLanguageTag("nl-NL")),
    EN(Locale.forLanguageTag("en-GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// `nl` or `en`.
    public String code() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == NL ? EN : NL;
    }
}
