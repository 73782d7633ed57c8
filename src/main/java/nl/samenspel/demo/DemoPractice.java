package nl.samenspel.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Objects;
import nl.samenspel.knowledge.GuidePhase;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.StoryClock;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.practice.Cases;
import nl.samenspel.practice.Play;
import nl.samenspel.practice.Plays;
import nl.samenspel.practice.PracticeCase;
import nl.samenspel.practice.PracticeRole;
import nl.samenspel.practice.ShippedCases;
import org.springframework.stereotype.Component;

/// A case that somebody of the demo world wrote, and a play to look back on.
@Component
class DemoPractice {
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Cases cases;
    private final Plays plays;
    private final ShippedCases shipped;

    DemoPractice(Cases cases, Plays plays, ShippedCases shipped) {
        this.cases = cases;
        this.plays = plays;
        this.shipped = shipped;
    }

    void build(Cast cast, LocalDate today) {
        var file = Item.file("practice", today);
        for (var each : file.items("cases")) {
            var author = cast.person(each.text("author"));
            Identity.run(author, () -> write(each, cast, author));
        }
        file.items("plays").forEach(each -> play(each, cast));
    }

    private void write(Item item, Cast cast, Actor author) {
        var parts = item.items("parts").stream().map(DemoPractice::part).toList();
        var id = cases.write(
                new PracticeCase.Content(Language.NL, item.text("title"), item.text("about"), parts), author);
        item.texts("starters").forEach(who -> cases.nameStarter(id, cast.personId(who), author));
    }

    private static PracticeCase.Part part(Item item) {
        var cards = new EnumMap<PracticeRole, String>(PracticeRole.class);
        for (var role : PracticeRole.values()) {
            cards.put(role, item.item("cards").text(role.name()));
        }
        return new PracticeCase.Part(
                item.text("title"),
                GuidePhase.valueOf(item.text("phase")),
                item.integer("minutes"),
                item.text("story"),
                cards,
                item.texts("options"),
                item.texts("questions"));
    }

    private void play(Item item, Cast cast) {
        var leader = cast.person(item.text("leader"));
        var at = Objects.requireNonNull(item.day("day"))
                .atTime(AFTERNOON)
                .atZone(HERE)
                .toInstant();
        var id = new Play.Id[1];
        does(at, leader, () -> id[0] = plays.make(shipped.get(item.text("case"), Language.NL), 2, leader));
        for (var seat : item.items("seats")) {
            var who = cast.person(seat.text("who"));
            var role = PracticeRole.valueOf(seat.text("role"));
            does(at, who, () -> plays.comeIn(id[0], who));
            does(at, who, () -> plays.sit(id[0], seat.integer("team"), role, who));
        }
        does(at, leader, () -> plays.begin(id[0], leader));
        for (var part : item.items("parts")) {
            part.items("acts").forEach(act -> act(at, id[0], act, cast));
            does(at, leader, () -> plays.goOn(id[0], leader));
        }
        item.items("after").forEach(act -> act(at, id[0], act, cast));
    }

    private void act(Instant at, Play.Id id, Item act, Cast cast) {
        var by = cast.person(act.text("by"));
        does(at, by, () -> {
            if (act.has("think")) {
                plays.reflect(id, act.text("think"), by);
            } else {
                plays.choose(id, act.integer("choose"), "", act.text("words"), by);
            }
        });
    }

    private static void does(Instant at, Actor by, Runnable act) {
        StoryClock.at(at, () -> Identity.run(by, act));
    }
}
