package nl.samenspel.assignment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;

/// Says a relation as a sentence.
public final class LinkWords {
    private LinkWords() {}

    /// `Zonnedaken is afhankelijk van Loket.`
    public static String sentence(Page page, Link link, Map<Assignment.Id, String> titles) {
        return page.t(
                "assignment.sentence." + link.kind(),
                "one",
                titles.getOrDefault(link.one(), "?"),
                "other",
                titles.getOrDefault(link.other(), "?"));
    }

    /// What can be said between this one and another, in both directions where that makes a difference.
    public static List<Option> kinds(Page page) {
        var kinds = new ArrayList<Option>();
        for (var kind : Link.Kind.values()) {
            var word = kind.name().toLowerCase(Locale.ROOT);
            kinds.add(new Option(word, page.t("assignment.link", kind), page.t("assignment.link.about." + kind)));
            if (kind.directed()) {
                kinds.add(new Option("-" + word, page.t("assignment.link.back." + kind)));
            }
        }
        return kinds;
    }

    public static List<Option> others(Page page, List<Assignment> others) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("assignment.edit.choose")));
        others.forEach(other -> options.add(new Option(other.id().value().toString(), other.title())));
        return options;
    }

    public static List<Option> weights(Page page) {
        return Arrays.stream(Link.Weight.values())
                .map(weight -> new Option(
                        weight.name().toLowerCase(Locale.ROOT),
                        page.t("assignment.weight", weight),
                        page.t("assignment.weight.about." + weight)))
                .toList();
    }

    /// The end that is not this one.
    public static Assignment.Id far(Link link, Assignment.Id near) {
        return link.one().equals(near) ? link.other() : link.one();
    }
}
