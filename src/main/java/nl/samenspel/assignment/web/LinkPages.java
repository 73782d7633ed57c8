package nl.samenspel.assignment.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.ASSIGNMENT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentRefusal;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Links;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How one assignment hangs together with others: a new relation, and what becomes of one.
@Controller
@RequestMapping("/{language:nl|en}/assignments/{id}/links")
public class LinkPages {
    private final AssignmentViews views;
    private final Links links;

    LinkPages(AssignmentViews views, Links links) {
        this.views = views;
        this.links = links;
    }

    /// @param link null: a new one
    /// @param others that can stand at the other end
    public record LinkView(
            Assignment assignment,
            @Nullable Link link,
            Map<Assignment.Id, String> titles,
            List<Assignment> others,
            Form form) {}

    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @GetMapping("/new")
    View begin(@PathVariable Assignment.Id id) {
        return fresh(id, Form.of(Map.of("kind", "overlaps", "weight", "medium")));
    }

    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @PostMapping
    Object add(
            @PathVariable Assignment.Id id, @RequestParam Map<String, String> typed, Language language, Actor actor) {
        try {
            links.add(draft(id, typed), actor);
            return AssignmentPages.to(language, id);
        } catch (Refused refused) {
            return fresh(id, Form.refusedOne(typed, refused)).refused();
        }
    }

    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @GetMapping("/{link}")
    View show(@PathVariable Assignment.Id id, @PathVariable Link.Id link) {
        var shown = require(id, link);
        return view(
                id,
                shown,
                Form.of(Map.of(
                        "weight", shown.weight().name().toLowerCase(Locale.ROOT), "sentence", shown.sentence())));
    }

    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @PostMapping("/{link}")
    Object change(
            @PathVariable Assignment.Id id,
            @PathVariable Link.Id link,
            @RequestParam Map<String, String> typed,
            Language language,
            Actor actor) {
        var shown = require(id, link);
        try {
            links.change(link, weight(typed), typed.getOrDefault("sentence", ""), actor);
            return AssignmentPages.to(language, id);
        } catch (Refused refused) {
            return view(id, shown, Form.refusedOne(typed, refused)).refused();
        }
    }

    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @PostMapping("/{link}/acceptance")
    String accept(@PathVariable Assignment.Id id, @PathVariable Link.Id link, Language language, Actor actor) {
        require(id, link);
        links.accept(link, actor);
        return AssignmentPages.to(language, id);
    }

    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @PostMapping("/{link}/removal")
    String remove(@PathVariable Assignment.Id id, @PathVariable Link.Id link, Language language, Actor actor) {
        require(id, link);
        links.remove(link, actor);
        return AssignmentPages.to(language, id);
    }

    /// Only relations of the assignment in the address, which the route asked about.
    private Link require(Assignment.Id id, Link.Id link) {
        return views.links(List.of(id)).stream()
                .filter(each -> each.id().equals(link))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private View fresh(Assignment.Id id, Form form) {
        var assignment = views.get(id);
        var others = views.forTriangle(assignment.triangle()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        return new View(
                "assignment/link.jte", new LinkView(assignment, null, Map.of(id, assignment.title()), others, form));
    }

    private View view(Assignment.Id id, Link link, Form form) {
        return new View(
                "assignment/link.jte",
                new LinkView(views.get(id), link, views.named(List.of(link.one(), link.other())), List.of(), form));
    }

    /// `kind` is a relation's name, with a minus before it when the other one comes first: `-precedes`.
    private static Links.Draft draft(Assignment.Id id, Map<String, String> typed) {
        var word = typed.getOrDefault("kind", "");
        var backwards = word.startsWith("-");
        var kind = find(backwards ? word.substring(1) : word, Link.Kind.values());
        var other = other(typed.getOrDefault("other", ""));
        if (kind == null || other == null) {
            throw new Refused(kind == null ? "kind" : "other", AssignmentRefusal.LINK_INCOMPLETE);
        }
        var sentence = typed.getOrDefault("sentence", "");
        return backwards
                ? new Links.Draft(kind, other, id, weight(typed), sentence)
                : new Links.Draft(kind, id, other, weight(typed), sentence);
    }

    private static Assignment.@Nullable Id other(String text) {
        try {
            return text.isEmpty() ? null : new Assignment.Id(java.util.UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static Link.Weight weight(Map<String, String> typed) {
        var weight = find(typed.getOrDefault("weight", ""), Link.Weight.values());
        return weight == null ? Link.Weight.MEDIUM : weight;
    }

    private static <E extends Enum<E>> @Nullable E find(String word, E[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
    }
}
