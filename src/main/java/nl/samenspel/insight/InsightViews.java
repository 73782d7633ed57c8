package nl.samenspel.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.access.Relations;
import nl.samenspel.insight.disclosure.Publishing.Band;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.knowledge.CraftViews;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.database.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What was frozen, for those who may look. Every look is a line in the journal.
@Service
public class InsightViews {
    private final InsightStore store;
    private final OrganisationViews organisations;
    private final CraftViews craft;
    private final Journal journal;
    private final TransactionTemplate transactions;

    InsightViews(
            InsightStore store,
            OrganisationViews organisations,
            CraftViews craft,
            Journal journal,
            TransactionTemplate transactions) {
        this.store = store;
        this.organisations = organisations;
        this.craft = craft;
        this.journal = journal;
        this.transactions = transactions;
    }

    /// How much of a part noticed a flag and let it count, or carries a dossier of which this is true.
    ///
    /// @param flag key of a flag, or the name of a [SteeringFacts.Fact]
    /// @param title of a flag; empty for a fact
    public record Figure(String flag, String title, Band band) {}

    /// One part of an organisation; its division never changes.
    ///
    /// @param facts whether it tells of those who carry a dossier
    /// @param people behind the figures; null: nothing is told of this part
    /// @param figuresOf the quarter in which the figures were made; older than asked when too little
    ///     changed since
    public record Part(
            List<String> units,
            boolean facts,
            @Nullable Integer people,
            @Nullable Quarter figuresOf,
            List<Figure> figures) {}

    public record Organised(String name, List<Part> parts) {}

    /// @param quarter empty when nothing was ever frozen
    public record Frozen(Optional<Quarter> quarter, List<Quarter> quarters, List<Organised> organisations) {}

    /// @param asked the last one when it is nothing or unknown
    public Frozen frozen(@Nullable String asked, Language language, Actor asker) {
        var frozen = Identity.as(
                Actor.SYSTEM, () -> Objects.requireNonNull(transactions.execute(_ -> read(asked, language))));
        transactions.executeWithoutResult(
                _ -> journal.record(asker, Line.of("INSIGHT_SEEN", "installation", Relations.INSTALLATION)));
        return frozen;
    }

    private Frozen read(@Nullable String asked, Language language) {
        var periods = store.periods();
        if (periods.isEmpty()) {
            return new Frozen(Optional.empty(), List.of(), List.of());
        }
        var period = asked != null && periods.contains(asked) ? asked : periods.getFirst();
        var parts = store.parts(period);
        var cells = store.cells(parts.stream()
                .map(InsightStore.Part::figuresOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var names = names(parts);
        var titles = new LinkedHashMap<String, String>();
        craft.flags(language).forEach(flag -> titles.put(flag.key(), flag.title()));
        var byRoot = new LinkedHashMap<UUID, List<Part>>();
        for (var part : parts) {
            byRoot.computeIfAbsent(part.root(), _ -> new ArrayList<>()).add(shown(part, cells, names, titles));
        }
        var organised = byRoot.entrySet().stream()
                .map(each -> new Organised(names.getOrDefault(each.getKey(), ""), each.getValue()))
                .sorted(java.util.Comparator.comparing(Organised::name))
                .toList();
        return new Frozen(
                Optional.of(Quarter.of(period)),
                periods.stream().map(Quarter::of).toList(),
                organised);
    }

    private static Part shown(
            InsightStore.Part part,
            List<InsightStore.Cell> cells,
            Map<UUID, String> names,
            Map<String, String> titles) {
        boolean facts = part.number() >= InsightStore.FACTS;
        var figures = cells.stream()
                .filter(cell -> cell.root().equals(part.root())
                        && cell.number() == part.number()
                        && cell.period().equals(part.figuresOf()))
                .map(cell -> new Figure(
                        cell.flag(), facts ? "" : titles.getOrDefault(cell.flag(), cell.flag()), cell.band()))
                .sorted(java.util.Comparator.comparing(Figure::band)
                        .reversed()
                        .thenComparing(Figure::title)
                        .thenComparing(Figure::flag))
                .toList();
        var figuresOf = part.figuresOf();
        return new Part(
                part.units().stream()
                        .map(unit -> names.getOrDefault(unit, ""))
                        .sorted()
                        .toList(),
                facts,
                part.people(),
                figuresOf == null ? null : Quarter.of(figuresOf),
                figures);
    }

    private Map<UUID, String> names(List<InsightStore.Part> parts) {
        var ids = new ArrayList<Organisation.Id>();
        for (var part : parts) {
            ids.add(new Organisation.Id(part.root()));
            part.units().forEach(unit -> ids.add(new Organisation.Id(unit)));
        }
        var names = new LinkedHashMap<UUID, String>();
        organisations.named(ids).forEach((id, name) -> names.put(id.value(), name.name()));
        return names;
    }
}
