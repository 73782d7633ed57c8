package nl.samenspel.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.Dossiers;
import nl.samenspel.dossier.Participants;
import nl.samenspel.dossier.Seat;
import nl.samenspel.dossier.agreement.AgreementText;
import nl.samenspel.dossier.agreement.AgreementVersion;
import nl.samenspel.dossier.agreement.AgreementViews;
import nl.samenspel.dossier.agreement.Agreements;
import nl.samenspel.dossier.agreement.ContactRhythm;
import nl.samenspel.dossier.agreement.PlannedMoment;
import nl.samenspel.dossier.agreement.Section;
import nl.samenspel.dossier.sheet.Conclusion;
import nl.samenspel.dossier.sheet.SheetKind;
import nl.samenspel.dossier.sheet.SheetViews;
import nl.samenspel.dossier.sheet.Sheets;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.StoryClock;
import org.springframework.stereotype.Component;

/// The dossiers of the demo world, the practice case among them: every act through its door, told
/// as of its own day.
@Component
class DemoDossiers {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime MORNING = LocalTime.of(9, 20);

    private final Dossiers dossiers;
    private final Participants participants;
    private final DemoAgreements agreements;
    private final DemoHandBack handBack;
    private final Sheets sheets;
    private final SheetViews written;

    DemoDossiers(
            Dossiers dossiers,
            Participants participants,
            DemoAgreements agreements,
            DemoHandBack handBack,
            Sheets sheets,
            SheetViews written) {
        this.dossiers = dossiers;
        this.participants = participants;
        this.agreements = agreements;
        this.handBack = handBack;
        this.sheets = sheets;
        this.written = written;
    }

    void build(Cast cast, LocalDate today) {
        Item.file("dossiers", today).items("dossiers").forEach(item -> dossier(item, cast, today));
    }

    private void dossier(Item item, Cast cast, LocalDate today) {
        var id = Cast.get(cast.assignments, item.text("assignment"));
        var by = cast.person(item.text("by"));
        on(
                item,
                today,
                0,
                () -> dossiers.open(
                        id,
                        item.choice("seat", Seat.class).orElseThrow(),
                        item.items("people").stream()
                                .map(each -> new Dossiers.First(
                                        cast.personId(each.text("person")),
                                        each.choice("seat", Seat.class).orElseThrow()))
                                .toList(),
                        by));
        var minute = 1;
        for (var act : item.items("acts")) {
            on(act, today, minute++, () -> act(id, act, cast, today, cast.person(act.text("by"))));
        }
    }

    private static void on(Item item, LocalDate today, int minute, Runnable work) {
        var day = today.plusDays(item.integer("days"));
        StoryClock.at(day.atTime(MORNING).plusMinutes(minute).atZone(HERE).toInstant(), work);
    }

    private void act(Assignment.Id id, Item act, Cast cast, LocalDate today, Actor by) {
        switch (act.text("do")) {
            case "go" -> dossiers.goOn(id, act.choice("to", Phase.class).orElseThrow(), act.text("why"), by);
            case "invite" ->
                participants.invite(
                        id,
                        cast.personId(act.text("person")),
                        act.choice("seat", Seat.class).orElseThrow(),
                        by);
            case "mandate" ->
                participants.mandate(id, cast.personId(act.text("person")), today.plusDays(act.integer("until")), by);
            case "write" -> write(id, act, by);
            case "assume" -> sheets.assume(id, act.text("words"), by);
            case "test" -> sheets.test(id, written.assumptions(id).getLast().id(), act.text("outcome"), by);
            case "talk" -> sheets.talked(id, act.text("with"), act.day("day"), act.text("outcome"), by);
            case "conclude" ->
                sheets.conclude(
                        id,
                        act.choice("sheet", SheetKind.class).orElseThrow(),
                        act.choice("result", Conclusion.Result.class).orElseThrow(),
                        act.text("why"),
                        by);
            case "propose" -> dossiers.proposeParting(id, act.text("why"), by);
            case "part" -> dossiers.agreeToPart(id, by);
            case "close" -> dossiers.close(id, act.text("why"), by);
            case "consider", "announce", "sheet", "support", "speak", "hand_back" -> handBack.act(id, act, by);
            default -> agreements.act(id, act, by);
        }
    }

    private void write(Assignment.Id id, Item act, Actor by) {
        var kind = act.choice("sheet", SheetKind.class).orElseThrow();
        var texts = new HashMap<String, String>();
        var typed = act.item("texts");
        kind.fields().forEach(field -> texts.put(field, typed.text(field)));
        sheets.write(id, kind, written.get(id, kind).version(), texts, by);
    }

    /// The acts upon an agreement.
    @Component
    static class DemoAgreements {
        private final Agreements agreements;
        private final AgreementViews views;

        DemoAgreements(Agreements agreements, AgreementViews views) {
            this.agreements = agreements;
            this.views = views;
        }

        void act(Assignment.Id id, Item act, Actor by) {
            switch (act.text("do")) {
                case "begin" ->
                    agreements.begin(
                            id,
                            act.choice("occasion", AgreementVersion.Occasion.class)
                                    .orElse(null),
                            act.text("reason"),
                            by);
                case "draft" -> {
                    var draft = draft(id);
                    agreements.write(id, draft.revision(), text(draft.text(), act), by);
                }
                case "offer" -> agreements.offer(id, draft(id).revision(), by);
                case "confirm" -> agreements.confirm(id, open(id).number(), by);
                case "drop" -> agreements.drop(id, open(id).number(), act.text("reason"), by);
                default -> throw new IllegalStateException("the demo files do " + act.text("do"));
            }
        }

        private AgreementVersion open(Assignment.Id id) {
            return Objects.requireNonNull(views.current(id).open());
        }

        private AgreementVersion.Draft draft(Assignment.Id id) {
            return (AgreementVersion.Draft) open(id);
        }

        /// What is not said stays; moments are added.
        private static AgreementText text(AgreementText before, Item act) {
            var sections = new EnumMap<Section, String>(Section.class);
            var said = act.item("sections");
            for (var section : Section.values()) {
                sections.put(section, said.has(section.field()) ? said.text(section.field()) : before.of(section));
            }
            List<PlannedMoment> moments = new ArrayList<>(before.moments());
            act.items("moments")
                    .forEach(each -> moments.add(new PlannedMoment(
                            each.choice("kind", PlannedMoment.Kind.class).orElseThrow(),
                            Objects.requireNonNull(each.day("days")),
                            each.text("subject"))));
            var rhythm = act.has("weeks")
                    ? new ContactRhythm(act.integer("weeks"), minutes(act, "client"), minutes(act, "delegate"))
                    : before.rhythm();
            return new AgreementText(sections, rhythm, moments);
        }

        private static Duration minutes(Item act, String name) {
            return act.has(name) ? Duration.ofMinutes(act.integer(name)) : Duration.ZERO;
        }
    }
}
