package nl.samenspel.sketch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.samenspel.knowledge.CardText;
import nl.samenspel.knowledge.EntryText;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.knowledge.Part;
import nl.samenspel.platform.web.Page;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.paper.CardSheets;
import nl.samenspel.sketch.paper.FilledMagnets;
import nl.samenspel.sketch.paper.MagnetSheets;
import nl.samenspel.sketch.paper.Occasion;
import nl.samenspel.sketch.paper.Poster;
import nl.samenspel.sketch.paper.Printed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stands in each document of the printed set: the published texts of the guide and the magnets of the register.
@Component
public class PaperTexts {
    private final KnowledgeViews knowledge;
    private final FilledMagnets magnets;

    PaperTexts(KnowledgeViews knowledge, FilledMagnets magnets) {
        this.knowledge = knowledge;
        this.magnets = magnets;
    }

    /// What a set is made for.
    ///
    /// @param session null for any session: all magnets are blank
    public record Set(Occasion occasion, @Nullable SketchSession session) {}

    /// A document before it is drawn.
    record Document(String title, String template, Object model) {}

    public record CardsView(String title, Occasion occasion, String date, CardSheets.Layout layout) {}

    public record MagnetsView(String title, Occasion occasion, String date, MagnetSheets.Layout layout) {}

    public record PosterView(String title, Printed.Paper paper, List<Part> parts) {
        /// The name of its style.
        public String size() {
            return paper.name().toLowerCase(java.util.Locale.ROOT);
        }

        /// So that a part lies in the middle of its sheet; in millimetres.
        public double left(Poster.Tile tile) {
            return (paper.width() - tile.width()) / 2;
        }

        public double top(Poster.Tile tile) {
            return (paper.height() - tile.height()) / 2;
        }

        /// One sheet.
        ///
        /// @param tile null for the whole poster
        public record Part(String svg, Poster.@Nullable Tile tile) {}
    }

    /// @param texts the checklists and texts around a session, by their key
    public record GuideView(
            String title, Occasion occasion, String date, List<CardText> cards, Map<String, EntryText> texts) {

        public EntryText text(String key) {
            return java.util.Objects.requireNonNull(texts.get(key));
        }

        public List<String> items(String key) {
            return text(key).text().lines(nl.samenspel.knowledge.Part.ITEMS);
        }

        public List<String> paragraphs(String key) {
            return text(key).text().paragraphs(nl.samenspel.knowledge.Part.BODY);
        }

        public int minutes() {
            return cards.stream().mapToInt(CardText::minutes).sum();
        }
    }

    Document of(Printed document, Set set, Page page) {
        var occasion = set.occasion();
        var title = title(document, occasion, page);
        var date = date(occasion, page);
        return switch (document) {
            case CARDS ->
                new Document(title, "sketch/paper/cards.jte", new CardsView(title, occasion, date, cards(page)));
            case MAGNETS ->
                new Document(
                        title,
                        "sketch/paper/magnets.jte",
                        new MagnetsView(title, occasion, date, magnets(set.session(), page)));
            case GUIDE -> new Document(title, "sketch/paper/guide.jte", guide(title, occasion, date, page));
            case POSTER_A1, POSTER_A3, POSTER_A4 ->
                new Document(title, "sketch/paper/poster.jte", poster(document, title, occasion, date, page));
        };
    }

    /// How many pages it has on paper; empty when that shows only once it is drawn.
    OptionalInt pages(Printed document, Set set, Page page) {
        return switch (document) {
            case CARDS -> {
                var layout = cards(page);
                yield OptionalInt.of(2 * layout.sheets().size() + layout.extra().size());
            }
            case MAGNETS -> {
                var layout = magnets(set.session(), page);
                yield OptionalInt.of(layout.sheets().size() + layout.extra().size());
            }
            case GUIDE -> OptionalInt.empty();
            case POSTER_A1 -> OptionalInt.of(1);
            case POSTER_A3, POSTER_A4 ->
                OptionalInt.of(Poster.tiles(document.paper()).size());
        };
    }

    private static String title(Printed document, Occasion occasion, Page page) {
        var name = page.t("paper." + document.name() + ".title");
        return occasion.isAny() ? name : page.t("paper.titleFor", "document", name, "triangle", occasion.triangle());
    }

    private static String date(Occasion occasion, Page page) {
        var at = occasion.at();
        return at == null ? "" : page.date(at.atZone(Page.ZONE).toLocalDate());
    }

    private CardSheets.Layout cards(Page page) {
        var texts = knowledge.listCards(page.language());
        var cards = new ArrayList<CardSheets.Card>();
        for (int i = 0; i < texts.size(); i++) {
            cards.add(card(texts.get(i), mark(i, texts.size()), page));
        }
        cards.add(rules(texts, page));
        return CardSheets.of(cards);
    }

    /// The five cards have their number; the first and the last of the session have a sign.
    private static String mark(int place, int count) {
        return place == 0 ? "►" : place == count - 1 ? "■" : String.valueOf(place);
    }

    private static CardSheets.Card card(CardText text, String mark, Page page) {
        return new CardSheets.Card(
                mark,
                text.title(),
                text.openingQuestion(),
                page.t("paper.card.minutes", "minutes", text.minutes()),
                new CardSheets.Block(page.t("knowledge.part.FOLLOW_UPS"), text.followUps()),
                new CardSheets.Block(page.t("knowledge.part.TO_PLACE"), text.toPlace()),
                List.of(
                        new CardSheets.Said(page.t("paper.card.done"), text.doneWhen()),
                        new CardSheets.Said(page.t("paper.card.looking"), text.lookingRule()),
                        new CardSheets.Said(page.t("paper.card.names"), text.namesRule())));
    }

    /// The eighth card, so that no half sheet is left: house rules, and the course of the session.
    private CardSheets.Card rules(List<CardText> cards, Page page) {
        var rules = knowledge.entry("house-rules", page.language());
        return new CardSheets.Card(
                "+",
                rules.title(),
                rules.text().of(Part.INTRODUCTION),
                page.t(
                        "paper.card.minutes",
                        "minutes",
                        cards.stream().mapToInt(CardText::minutes).sum()),
                new CardSheets.Block(rules.title(), rules.text().lines(Part.ITEMS)),
                new CardSheets.Block(
                        page.t("paper.card.course"),
                        cards.stream()
                                .map(card ->
                                        page.t("paper.card.step", "title", card.title(), "minutes", card.minutes()))
                                .toList()),
                List.of());
    }

    private MagnetSheets.Layout magnets(@Nullable SketchSession session, Page page) {
        return MagnetSheets.of(
                session == null ? List.of() : magnets.of(session, page.language()), magnets.captions(page.language()));
    }

    private GuideView guide(String title, Occasion occasion, String date, Page page) {
        var texts = Stream.of(
                        "preparation",
                        "house-rules",
                        "closing",
                        "paper-materials",
                        "paper-before",
                        "paper-during",
                        "paper-after",
                        "physical-set")
                .collect(java.util.stream.Collectors.toMap(key -> key, key -> knowledge.entry(key, page.language())));
        return new GuideView(title, occasion, date, knowledge.listCards(page.language()), texts);
    }

    private static PosterView poster(Printed document, String title, Occasion occasion, String date, Page page) {
        var poster = new Poster(occasion, date, key -> page.t("paper." + key));
        var parts = document == Printed.POSTER_A1
                ? List.of(new PosterView.Part(poster.svg(), null))
                : Poster.tiles(document.paper()).stream()
                        .map(tile -> new PosterView.Part(poster.svg(tile, tileName(tile, page)), tile))
                        .toList();
        return new PosterView(title, document.paper(), parts);
    }

    private static String tileName(Poster.Tile tile, Page page) {
        return page.t("paper.poster.tile", "row", tile.row(), "column", tile.column());
    }
}
