package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Questions from chance, the same for the same seed.
public final class Questions {
    private static final int CLIENTS = 8;
    private static final int CREWS = 12;
    /// Hundredths of fte: a crew of which little is asked is small, but not nothing.
    private static final int SMALLEST_CREW = 60;
    /// Months; a crowd that is over sooner is met by moving a little.
    private static final int SHORTEST_STRETCH = 6;

    private final Random random;
    private final int months;

    private Questions(long seed, int months) {
        random = new Random(seed);
        this.months = months;
    }

    /// A portfolio as a triangle has it: four years, twelve crews. In its fullest stretch of months every crew is
    /// asked 1.1 to 1.3 times what it has, counting only what cannot be done outside that stretch; in a portfolio
    /// of forty, some crews are asked too little for that. No need is larger than its crew.
    public static Question portfolio(int pieces, long seed) {
        return new Questions(seed, 48).portfolio(pieces);
    }

    /// A few pieces in a few months, with everything that can occur.
    public static Question small(long seed) {
        var random = new Random(seed);
        return new Questions(seed, 2 + random.nextInt(7)).small();
    }

    private Question portfolio(int count) {
        var wished = IntStream.range(0, count).mapToObj(this::piece).toList();
        var sizes = IntStream.range(0, CREWS)
                .map(crew -> size(wished, crew, 1.1 + 0.2 * random.nextDouble()))
                .toArray();
        var crews = IntStream.range(0, CREWS)
                .mapToObj(crew -> crew(crew, sizes[crew]))
                .toList();
        var pieces = wished.stream().map(piece -> fitting(piece, sizes)).toList();
        return new Question(
                months, crews, pieces, orders(pieces), List.of(new Floor(0, 400), new Floor(1, 300)), CLIENTS);
    }

    /// The size of a crew that is asked so many times what it has in its fullest stretch of months.
    private int size(List<Piece> pieces, int crew, double times) {
        int least = SMALLEST_CREW - 1;
        int most = 100_000;
        while (most - least > 1) {
            int middle = (least + most) / 2;
            if (fullest(pieces, crew, middle) > times) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return most;
    }

    /// How many times what a crew of this size has is asked of it in the stretch where that is most.
    private double fullest(List<Piece> pieces, int crew, int size) {
        double fullest = 0;
        for (int first = 0; first < months; first++) {
            var endsIn = new double[months];
            for (var piece : pieces) {
                if (piece.earliest() >= first) {
                    endsIn[piece.latest() + piece.length() - 1] += piece.needs().stream()
                            .filter(need -> need.crew() == crew)
                            .mapToDouble(need -> (double) need.length() * Math.min(need.hundredths(), largest(size)))
                            .sum();
                }
            }
            double asked = 0;
            for (int last = first; last < months; last++) {
                asked += endsIn[last];
                fullest = last - first < SHORTEST_STRETCH - 1
                        ? fullest
                        : Math.max(fullest, asked / ((double) size * (last - first + 1)));
            }
        }
        return fullest;
    }

    /// What fits in the month of holidays as well.
    private static int largest(int size) {
        return size * 17 / 20;
    }

    private static Piece fitting(Piece piece, int[] sizes) {
        var needs = piece.needs().stream()
                .map(need -> new Need(
                        need.crew(),
                        need.offset(),
                        need.length(),
                        Math.min(need.hundredths(), largest(sizes[need.crew()]) / 10 * 10)))
                .toList();
        return new Piece(
                piece.id(),
                piece.must(),
                piece.firm(),
                piece.asked(),
                piece.earliest(),
                piece.latest(),
                piece.deadline(),
                piece.length(),
                needs,
                piece.value(),
                piece.parts());
    }

    private List<Order> orders(List<Piece> pieces) {
        var orders = new ArrayList<Order>();
        for (int after = 1; after < pieces.size(); after++) {
            if (random.nextInt(5) == 0) {
                int before = random.nextInt(after);
                var first = pieces.get(before);
                var then = pieces.get(after);
                if (first.earliest() + first.length() <= then.latest() && !then.must()) {
                    orders.add(new Order(before, after, random.nextInt(2)));
                }
            }
        }
        return orders;
    }

    private Crew crew(int number, int hundredths) {
        int step = random.nextInt(months);
        return new Crew(
                "crew " + number,
                IntStream.range(0, months)
                        .map(month -> month % 12 == 7
                                ? hundredths * 17 / 20
                                : month < step ? hundredths : hundredths * 11 / 10)
                        .boxed()
                        .toList());
    }

    private Piece piece(int number) {
        int length = 2 + random.nextInt(14);
        int asked = random.nextInt(months - length);
        int latest = Math.min(months - length, asked + 3 + random.nextInt(16));
        var needs = new ArrayList<Need>();
        var must = random.nextInt(12) == 0;
        for (int crew :
                random.ints(0, CREWS).distinct().limit(1 + random.nextInt(3)).toArray()) {
            int from = random.nextInt(1 + length / 3);
            needs.add(new Need(crew, from, length - from, must ? 20 + 10 * random.nextInt(4) : hundredths()));
        }
        return new Piece(
                "piece " + number,
                must,
                random.nextInt(6) == 0,
                asked,
                Math.max(0, asked - random.nextInt(2)),
                latest,
                random.nextInt(5) == 0 ? Integer.valueOf(latest + length - 1 - random.nextInt(2)) : null,
                length,
                needs,
                (1 + random.nextInt(100)) * (long) (3 + length),
                parts());
    }

    /// Mostly some days a week, now and then a few people.
    private int hundredths() {
        return random.nextInt(5) == 0 ? 100 + 10 * random.nextInt(21) : 10 + 10 * random.nextInt(10);
    }

    private List<Part> parts() {
        int first = random.nextInt(CLIENTS);
        return switch (random.nextInt(3)) {
            case 0 -> List.of(new Part(first, 1000));
            case 1 -> List.of(new Part(first, 600), new Part((first + 1) % CLIENTS, 400));
            default -> List.of(new Part(first, 500), new Part((first + 3) % CLIENTS, 300));
        };
    }

    private Question small() {
        int crews = 1 + random.nextInt(2);
        int clients = 1 + random.nextInt(3);
        int count = 1 + random.nextInt(5);
        var pieces = IntStream.range(0, count)
                .mapToObj(number -> smallPiece(number, crews, clients))
                .toList();
        var orders = new ArrayList<Order>();
        for (int after = 1; after < count; after++) {
            if (random.nextInt(4) == 0) {
                orders.add(new Order(random.nextInt(after), after, random.nextInt(2)));
            }
        }
        var floors = random.nextInt(3) == 0
                ? List.of(new Floor(random.nextInt(clients), 100 * random.nextInt(8)))
                : List.<Floor>of();
        return new Question(
                months,
                IntStream.range(0, crews)
                        .mapToObj(crew -> new Crew(
                                "crew " + crew,
                                random.ints(months, 0, 4)
                                        .map(each -> each * 50)
                                        .boxed()
                                        .toList()))
                        .toList(),
                pieces,
                orders,
                floors,
                clients);
    }

    private Piece smallPiece(int number, int crews, int clients) {
        int length = 1 + random.nextInt(3);
        int earliest = random.nextInt(months);
        int latest = earliest + random.nextInt(4);
        var needs = new ArrayList<Need>();
        for (int each = random.nextInt(3); each > 0; each--) {
            int from = random.nextInt(length);
            needs.add(new Need(random.nextInt(crews), from, 1 + random.nextInt(length - from), 25 * random.nextInt(6)));
        }
        return new Piece(
                "piece " + number,
                random.nextInt(5) == 0,
                random.nextInt(3) == 0,
                Math.min(latest, earliest + random.nextInt(2)),
                earliest,
                latest,
                random.nextInt(4) == 0 ? Integer.valueOf(latest + length - 1) : null,
                length,
                needs,
                random.nextInt(10),
                List.of(new Part(random.nextInt(clients), random.nextInt(2) * 500 + 500)));
    }
}
