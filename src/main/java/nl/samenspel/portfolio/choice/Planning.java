package nl.samenspel.portfolio.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenspel.portfolio.choice.Result.Binding;
import nl.samenspel.portfolio.choice.Result.Kind;
import nl.samenspel.portfolio.planner.Answer;
import nl.samenspel.portfolio.planner.Conflict;
import nl.samenspel.portfolio.planner.Crew;
import nl.samenspel.portfolio.planner.Floor;
import nl.samenspel.portfolio.planner.Need;
import nl.samenspel.portfolio.planner.Order;
import nl.samenspel.portfolio.planner.Part;
import nl.samenspel.portfolio.planner.Piece;
import nl.samenspel.portfolio.planner.Plan;
import nl.samenspel.portfolio.planner.Question;

/// A frame as the planner asks for it, and its answer as a triangle reads it. Pure.
final class Planning {
    private Planning() {}

    static Question question(Frame frame) {
        return new Question(
                frame.horizon(),
                frame.crews().stream()
                        .map(each -> new Crew(each.name(), each.capacity()))
                        .toList(),
                frame.items().stream().map(Planning::piece).toList(),
                frame.chains().stream()
                        .map(each -> new Order(each.before(), each.after(), 0))
                        .toList(),
                floors(frame),
                frame.clients().size());
    }

    private static Piece piece(Frame.Item item) {
        return new Piece(
                item.assignment().toString(),
                item.must(),
                item.firm(),
                item.asked(),
                item.asked(),
                item.latest(),
                item.deadline(),
                item.length(),
                item.needs().stream()
                        .map(each -> new Need(each.crew(), each.offset(), each.length(), each.hundredths()))
                        .toList(),
                item.value(),
                item.parts().stream()
                        .map(each -> new Part(each.client(), each.permille()))
                        .toList());
    }

    private static List<Floor> floors(Frame frame) {
        return IntStream.range(0, frame.clients().size())
                .filter(client -> frame.clients().get(client).share() > 0)
                .mapToObj(
                        client -> new Floor(client, frame.clients().get(client).share()))
                .toList();
    }

    static List<Integer> starts(Plan plan) {
        return plan.starts().stream().map(start -> start.orElse(-1)).toList();
    }

    /// What the planner found, with its reasons.
    static Result result(Frame frame, Answer.Found found) {
        var starts = starts(found.plan());
        var value = found.stages().stream()
                .filter(stage -> stage.aim() == nl.samenspel.portfolio.planner.Aim.VALUE)
                .findFirst();
        long reached = IntStream.range(0, starts.size())
                .filter(item -> starts.get(item) >= 0)
                .mapToLong(item -> frame.items().get(item).value())
                .sum();
        return new Result(
                starts,
                reached,
                value.map(stage -> Math.max(stage.bound(), reached)).orElse(reached),
                value.map(nl.samenspel.portfolio.planner.Stage::proven).orElse(found.proven()),
                new Explaining(question(frame), found.plan()).whys(),
                Explaining.firmness(frame));
    }

    static Clash clash(Frame frame, Answer.Impossible impossible) {
        var items = new ArrayList<Integer>();
        var bindings = new ArrayList<Binding>();
        for (var conflict : impossible.conflict()) {
            switch (conflict) {
                case Conflict.Must must -> items.add(must.piece());
                case Conflict.Room room ->
                    bindings.add(new Binding(Kind.TEAM, room.crew(), room.first(), room.last(), -1, List.of()));
                case Conflict.Sequence sequence -> {
                    var chain = frame.chains().get(sequence.order());
                    bindings.add(new Binding(Kind.ORDER, -1, -1, -1, -1, List.of(chain.before(), chain.after())));
                }
                case Conflict.Due due -> bindings.add(new Binding(Kind.DEADLINE, -1, -1, -1, -1, List.of(due.piece())));
                case Conflict.Least least ->
                    bindings.add(new Binding(
                            Kind.SHARE,
                            -1,
                            -1,
                            -1,
                            floors(frame).get(least.floor()).client(),
                            List.of()));
                case Conflict.Circle circle -> bindings.add(new Binding(Kind.ORDER, -1, -1, -1, -1, circle.pieces()));
            }
        }
        return new Clash(items, bindings, impossible.minimal());
    }
}
