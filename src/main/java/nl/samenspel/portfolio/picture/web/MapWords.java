package nl.samenspel.portfolio.picture.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.picture.PortfolioMap;
import nl.samenspel.portfolio.picture.PortfolioMap.Lane;
import nl.samenspel.portfolio.picture.PortfolioMap.Line;
import nl.samenspel.portfolio.picture.PortfolioMap.Tile;
import org.jspecify.annotations.Nullable;

/// What stands on a map, in the words of one language.
final class MapWords {
    private final PortfolioMap map;
    private final Page page;
    private final DateTimeFormatter months;

    MapWords(PortfolioMap map, Page page) {
        this.map = map;
        this.page = page;
        months = DateTimeFormatter.ofPattern("MMM yyyy", page.language().locale());
    }

    String lane(Lane lane) {
        return lane.sort() == Lane.Sort.CLIENT ? lane.name() : page.t("picture.lane", lane.sort());
    }

    String title(Tile tile) {
        return tile.assignment() == null ? lane(map.lanes().get(tile.lanes().getFirst())) : tile.title();
    }

    List<String> clients(Tile tile) {
        return tile.lanes().stream().map(at -> lane(map.lanes().get(at))).toList();
    }

    /// `jan 2027 – dec 2027`; empty when not said.
    String period(Tile tile) {
        var from = month(tile.says().from());
        var until = month(tile.says().until());
        if (from.isEmpty() && until.isEmpty()) {
            return "";
        }
        return from.equals(until) ? from : (from.isEmpty() ? "…" : from) + " – " + (until.isEmpty() ? "…" : until);
    }

    /// The small line above the title of a tile.
    String caption(Tile tile) {
        if (tile.assignment() == null) {
            return page.t("picture.tile.count", "count", tile.count());
        }
        var parts = new ArrayList<String>();
        if (tile.says().size() != null) {
            parts.add(tile.says().size().name());
        }
        if (tile.proposed()) {
            parts.add(page.t("picture.tile.proposed"));
        } else if (tile.lanes().size() > 4) { // too many for a thread to each
            parts.add(page.t("picture.tile.together", "count", tile.lanes().size()));
        }
        var period = period(tile);
        if (!period.isEmpty()) {
            parts.add(period);
        }
        return String.join(" · ", parts);
    }

    /// All that a tile shows but its title: `groot, vast, jan 2027 – dec 2027, uitvoering`.
    String facts(Tile tile) {
        var says = tile.says();
        var facts = new ArrayList<String>();
        if (tile.assignment() == null) {
            facts.add(page.t("picture.tile.count", "count", tile.count()));
            if (tile.among() > 0) {
                facts.add(page.t("picture.tile.among", "count", tile.among()));
            }
            return page.list(facts);
        }
        if (tile.proposed()) {
            facts.add(page.t("picture.tile.proposed"));
        }
        if (says.size() != null) {
            facts.add(small(page.t("assignment.size", says.size())));
        }
        facts.add(
                says.firmness() == null
                        ? page.t("picture.tile.firmnessUnsaid")
                        : small(page.t("assignment.firmness", says.firmness())));
        var period = period(tile);
        if (!period.isEmpty()) {
            facts.add(period);
        }
        if (says.phase() != null) {
            facts.add(small(page.t("assignment.phase", says.phase())));
        }
        return String.join(", ", facts);
    }

    /// What one tile has with another, seen from that one: `is afhankelijk van`.
    String relation(Line line, int near) {
        return line.kind().directed() && line.to() == near
                ? page.t("assignment.link.back", line.kind())
                : page.t("assignment.link", line.kind());
    }

    /// How heavy, how often, how sure, and what is missing: `zwaar, voorgesteld, afspraak ontbreekt`.
    String state(Line line) {
        var parts = new ArrayList<String>();
        if (line.count() > 1) {
            parts.add(page.t("picture.line.count", "count", line.count()));
        }
        parts.add(small(page.t("assignment.weight", line.weight())));
        if (line.proposed()) {
            parts.add(page.t("picture.tile.proposed"));
        }
        if (line.gaps() > 0) {
            parts.add(page.t("picture.line.gap"));
        }
        return String.join(", ", parts);
    }

    /// `Loket hangt af van Zonnedaken (zwaar)`.
    String sentence(Line line) {
        return title(map.tiles().get(line.from())) + " " + relation(line, line.from()) + " "
                + title(map.tiles().get(line.to())) + " (" + state(line) + ")";
    }

    private String month(@Nullable LocalDate day) {
        return day == null ? "" : months.format(YearMonth.from(day));
    }

    private String small(String word) {
        return word.substring(0, 1).toLowerCase(page.language().locale()) + word.substring(1);
    }
}
