package nl.samenspel.signal.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Page;
import nl.samenspel.signal.act.Intervention;
import nl.samenspel.signal.act.InterventionViews;
import nl.samenspel.signal.help.HelpViews;
import org.springframework.stereotype.Component;

/// Answers owed to who pressed the red button, and days planned for interventions. A calendar says
/// no more than that.
@Component
class SignalDates implements Dated {
    private static final Duration ONE_ANSWER = Duration.ofMinutes(30);

    private final HelpViews help;
    private final InterventionViews interventions;

    SignalDates(HelpViews help, InterventionViews interventions) {
        this.help = help;
        this.interventions = interventions;
    }

    @Override
    public List<Moment> datesOf(Actor actor, LocalDate from) {
        return Stream.concat(owed(actor), planned(actor))
                .filter(moment -> !day(moment).isBefore(from))
                .toList();
    }

    private Stream<Moment> owed(Actor actor) {
        return help.listOf(actor).stream()
                .filter(shown -> shown.request().isOpen())
                .filter(shown -> shown.request()
                        .find(actor.person())
                        .filter(own -> !own.hasAnswered())
                        .isPresent())
                .map(shown -> new Moment(
                        "help-" + shown.request().id().value(),
                        Kind.OWED,
                        "signal.dated.help",
                        Map.of("name", shown.author()),
                        new When.Time(shown.request().answerBy(), ONE_ANSWER),
                        "/red-button/" + shown.request().id().value()));
    }

    private Stream<Moment> planned(Actor actor) {
        return interventions.listOwn(Language.NL, actor).stream()
                .map(InterventionViews.Own::intervention)
                .filter(Intervention.Planned.class::isInstance)
                .map(Intervention.Planned.class::cast)
                .map(planned -> new Moment(
                        "intervention-" + planned.meant().id().value(),
                        Kind.MOMENT,
                        "signal.dated.intervention",
                        Map.of(),
                        new When.Day(planned.day()),
                        "/interventions/" + planned.meant().id().value()));
    }

    private static LocalDate day(Moment moment) {
        return switch (moment.when()) {
            case When.Day it -> it.day();
            case When.Time it -> LocalDate.ofInstant(it.start(), Page.ZONE);
        };
    }
}
