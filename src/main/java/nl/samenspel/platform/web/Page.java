package nl.samenspel.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.Refused;

/// The surroundings of one page: language, who looks, the tokens a form needs, and the sentences.
///
/// @param path the path without the language, starting with `/`, with its query: `/triangles?sort=name`
/// @param nonce marks what of ours htmx may follow (`hx-nonce`)
/// @param theme `light`, `dark` or empty (as the browser wishes)
public record Page(
        Language language,
        String path,
        Actor actor,
        String csrf,
        String nonce,
        String theme,
        String assets,
        List<Menu> menu,
        Messages messages) {

    /// Every moment is shown in the Netherlands' own time.
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /// One entry of the header: its sentence key, its path without language, how much is new there.
    ///
    /// @param accessKey the one key, with the browser's own, that leads there; empty for most
    public record Menu(String key, String path, boolean current, int count, String accessKey) {}

    public String t(String key) {
        return messages.text(language, key);
    }

    /// With arguments as name, value, name, value: `t("sketch.pace", "minutes", 6)`.
    public String t(String key, Object... namesAndValues) {
        var args = new java.util.HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            args.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return messages.text(language, key, args);
    }

    /// The sentence of a reason to refuse.
    public String t(Refused.Problem problem) {
        return messages.text(language, "refused." + problem.reason().name(), problem.args());
    }

    /// The sentence of an enum's value: `prefix.NAME`.
    public String t(String prefix, Enum<?> value) {
        return messages.text(language, prefix + "." + value.name());
    }

    /// A path within the language of this page: `to("/triangles")`.
    public String to(String pathWithoutLanguage) {
        return "/" + language.code() + pathWithoutLanguage;
    }

    /// The same page in the other language.
    public String inOtherLanguage() {
        return "/" + language.other().code() + path;
    }

    /// A static file by its path under `static/`, with the version of all static files in its address.
    public String asset(String file) {
        return assets + file;
    }

    public boolean loggedIn() {
        return actor.kind() == Actor.Kind.PERSON;
    }

    public boolean guest() {
        return actor.kind() == Actor.Kind.GUEST;
    }

    /// `22 november 2026`.
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /// `22 nov 2026`.
    public String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", language.locale()).format(date);
    }

    /// `22 november 2026 14:30`, in the Netherlands' own time.
    public String moment(Instant at) {
        var there = at.atZone(ZONE);
        return date(there.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(there);
    }

    /// `14:30:05`, in the Netherlands' own time.
    public String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(at.atZone(ZONE));
    }

    /// `1.234,5` or `1,234.5`: at most two decimals.
    public String number(Number number) {
        var format = java.text.NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /// Words joined as people do: `A, B en C`.
    public String list(List<String> words) {
        return com.ibm.icu.text.ListFormatter.getInstance(language.locale()).format(words);
    }

    /// For templates that show sentences chosen by data.
    public String t(String key, Map<String, ?> args) {
        return messages.text(language, key, args);
    }
}
