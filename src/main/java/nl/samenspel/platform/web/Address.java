package nl.samenspel.platform.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A path with its query, so that filters, order and page number live in a link that can be mailed.
///
/// `Address.of("/assignments?client=3&sort=title").with("sort", "-title")` keeps the filter and turns the order round.
public record Address(String path, List<Pair> query) {

    /// One `name=value` of the query; a name may occur more than once.
    public record Pair(String name, String value) {}

    public Address {
        query = List.copyOf(query);
    }

    public static Address of(String pathWithQuery) {
        var mark = pathWithQuery.indexOf('?');
        if (mark < 0) {
            return new Address(pathWithQuery, List.of());
        }
        var query = new ArrayList<Pair>();
        for (var part : pathWithQuery.substring(mark + 1).split("&")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                query.add(new Pair(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1))));
            }
        }
        return new Address(pathWithQuery.substring(0, mark), query);
    }

    /// The first value of that name, or empty.
    public String value(String name) {
        return query.stream()
                .filter(pair -> pair.name().equals(name))
                .map(Pair::value)
                .findFirst()
                .orElse("");
    }

    /// With this value in place of any of that name. A change of order or filter starts at the first page again.
    public Address with(String name, String value) {
        var changed = new ArrayList<>(without(name).query);
        changed.add(new Pair(name, value));
        return new Address(path, changed);
    }

    public Address without(String name) {
        return new Address(
                path,
                query.stream()
                        .filter(pair ->
                                !pair.name().equals(name) && !pair.name().equals(Paging.PARAMETER))
                        .toList());
    }

    /// Without one of several values of that name.
    public Address without(String name, String value) {
        return new Address(
                path,
                query.stream()
                        .filter(pair -> !pair.equals(new Pair(name, value))
                                && !pair.name().equals(Paging.PARAMETER))
                        .toList());
    }

    /// As it stands in a link, without the language.
    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : path + "?"
                        + query.stream()
                                .map(pair -> encoded(pair.name()) + "=" + encoded(pair.value()))
                                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) { // a broken escape typed by hand means itself
            return text;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
