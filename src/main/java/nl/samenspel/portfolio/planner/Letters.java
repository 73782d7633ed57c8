package nl.samenspel.portfolio.planner;

import java.util.List;

/// Question, progress and answer as lines of numbers, between the application and the process in which the solver runs.
/// Names stay at home: pieces are called after their place.
final class Letters {
    private Letters() {}

    static String write(Question question) {
        var numbers = new Numbers().put(question.months());
        numbers.putAll(question.crews(), crew -> numbers.putAll(crew.capacity(), numbers::put));
        numbers.putAll(question.pieces(), piece -> write(numbers, piece));
        numbers.putAll(
                question.orders(),
                order -> numbers.put(order.before()).put(order.after()).put(order.lag()));
        numbers.putAll(question.floors(), floor -> numbers.put(floor.client()).put(floor.permille()));
        return numbers.put(question.clients()).toString();
    }

    private static void write(Numbers numbers, Piece piece) {
        var deadline = piece.deadline();
        numbers.put(piece.must()).put(piece.firm()).put(piece.asked());
        numbers.put(piece.earliest()).put(piece.latest());
        numbers.put(deadline == null ? -1 : Math.max(0, deadline)).put(piece.length());
        numbers.putAll(
                piece.needs(),
                need -> numbers.put(need.crew())
                        .put(need.offset())
                        .put(need.length())
                        .put(need.hundredths()));
        numbers.put(piece.value());
        numbers.putAll(piece.parts(), part -> numbers.put(part.client()).put(part.permille()));
    }

    static Question question(String line) {
        var numbers = Numbers.read(line);
        int months = numbers.number();
        var crews = numbers.all(() -> new Crew("", numbers.all(numbers::number)));
        int[] place = {0};
        var pieces = numbers.all(() -> piece(numbers, place[0]++));
        var orders = numbers.all(() -> new Order(numbers.number(), numbers.number(), numbers.number()));
        var floors = numbers.all(() -> new Floor(numbers.number(), numbers.number()));
        return new Question(months, crews, pieces, orders, floors, numbers.number());
    }

    private static Piece piece(Numbers.Reader numbers, int place) {
        boolean must = numbers.yes();
        boolean firm = numbers.yes();
        int asked = numbers.number();
        int earliest = numbers.number();
        int latest = numbers.number();
        int deadline = numbers.number();
        int length = numbers.number();
        var needs = numbers.all(() -> new Need(numbers.number(), numbers.number(), numbers.number(), numbers.number()));
        long value = numbers.next();
        var parts = numbers.all(() -> new Part(numbers.number(), numbers.number()));
        return new Piece(
                String.valueOf(place),
                must,
                firm,
                asked,
                earliest,
                latest,
                deadline < 0 ? null : deadline,
                length,
                needs,
                value,
                parts);
    }

    static String write(Progress progress) {
        var numbers = new Numbers().put(progress.aim().ordinal()).put(progress.reached());
        numbers.put(progress.bound()).put(Math.round(progress.seconds() * 1000));
        return write(numbers, progress.plan()).toString();
    }

    static Progress progress(String line) {
        var numbers = Numbers.read(line);
        return new Progress(
                Aim.values()[numbers.number()], numbers.next(), numbers.next(), numbers.next() / 1000.0, plan(numbers));
    }

    private static Numbers write(Numbers numbers, Plan plan) {
        return numbers.putAll(plan.starts(), start -> numbers.put(start.orElse(Draft.OUT)));
    }

    private static Plan plan(Numbers.Reader numbers) {
        return Plan.of(numbers.all(numbers::number).stream()
                .mapToInt(Integer::intValue)
                .toArray());
    }

    static String write(Answer.Found found) {
        var numbers = write(new Numbers(), found.plan());
        numbers.putAll(
                found.stages(),
                stage -> numbers.put(stage.aim().ordinal())
                        .put(stage.reached())
                        .put(stage.bound())
                        .put(stage.proven()));
        return numbers.put(found.proven()).toString();
    }

    static Answer found(String line) {
        var numbers = Numbers.read(line);
        return new Answer.Found(
                plan(numbers),
                numbers.all(
                        () -> new Stage(Aim.values()[numbers.number()], numbers.next(), numbers.next(), numbers.yes())),
                numbers.yes());
    }

    static String write(Answer.Impossible impossible) {
        var numbers = new Numbers().put(impossible.minimal());
        return numbers.putAll(impossible.conflict(), each -> write(numbers, each))
                .toString();
    }

    private static void write(Numbers numbers, Conflict conflict) {
        switch (conflict) {
            case Conflict.Must(int piece) -> numbers.put(0).put(piece);
            case Conflict.Room(int crew, int first, int last) ->
                numbers.put(1).put(crew).put(first).put(last);
            case Conflict.Sequence(int order) -> numbers.put(2).put(order);
            case Conflict.Due(int piece) -> numbers.put(3).put(piece);
            case Conflict.Least(int floor) -> numbers.put(4).put(floor);
            case Conflict.Circle(List<Integer> pieces) -> numbers.put(5).putAll(pieces, numbers::put);
        }
    }

    static Answer impossible(String line) {
        var numbers = Numbers.read(line);
        boolean minimal = numbers.yes();
        return new Answer.Impossible(numbers.all(() -> conflict(numbers)), minimal);
    }

    private static Conflict conflict(Numbers.Reader numbers) {
        return switch (numbers.number()) {
            case 0 -> new Conflict.Must(numbers.number());
            case 1 -> new Conflict.Room(numbers.number(), numbers.number(), numbers.number());
            case 2 -> new Conflict.Sequence(numbers.number());
            case 3 -> new Conflict.Due(numbers.number());
            case 4 -> new Conflict.Least(numbers.number());
            case 5 -> new Conflict.Circle(numbers.all(numbers::number));
            default -> throw new IllegalArgumentException("no such conflict: " + numbers);
        };
    }
}
