package nl.samenspel.demo;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import nl.samenspel.assignment.Assignment;

/// What the scale world consists of, before it is built: numbers only, the same for the same seed and
/// month. Some pairs of assignments are made so that they influence each other, and some only look so;
/// both are labelled.
final class ScalePlan {
    static final int TRIANGLES = 25;
    static final int CLIENTS_OF_ONE = 11;
    static final int TEAMS_OF_ONE = 8;
    static final int MONTHS = 60;
    static final int ASSIGNMENTS = 10_000;
    private static final int PLANTED_OF_A_KIND = 60;
    private static final BigDecimal NEARLY_ALL = new BigDecimal("7.5");
    private static final BigDecimal LITTLE = new BigDecimal("0.5");

    private final RandomGenerator random;
    private final Words words;
    private final YearMonth first;
    private final List<ScaleDraft> drafts = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    private ScalePlan(long seed, Words words, YearMonth first) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.words = words;
        this.first = first;
    }

    /// What the names and titles are made of.
    ///
    /// @param workNouns each work as the end of a long word, in the order of `works`
    /// @param subjectForms the first subjects, each in another form
    record Words(
            List<String> works,
            List<String> sameWorks,
            List<String> workNouns,
            List<String> subjects,
            List<String> subjectForms,
            List<String> places,
            List<String> groups,
            List<String> services) {}

    /// Two assignments by their place in the list.
    ///
    /// @param why what was planted
    /// @param influence whether a person would say that these two touch each other
    record Pair(int one, int other, String why, boolean influence) {}

    record Plan(List<ScaleDraft> drafts, List<Pair> pairs) {
        Plan {
            drafts = List.copyOf(drafts);
            pairs = List.copyOf(pairs);
        }
    }

    /// @param first the month in which the sixty months begin
    static Plan of(long seed, Words words, YearMonth first, int assignments) {
        var plan = new ScalePlan(seed, words, first);
        int planted = Math.min(PLANTED_OF_A_KIND, assignments / 20);
        for (int i = 0; i < planted; i++) {
            plan.plant(i);
        }
        while (plan.drafts.size() < assignments) {
            plan.drafts.add(plan.draft(plan.random.nextInt(TRIANGLES)));
        }
        return new Plan(plan.drafts, plan.pairs);
    }

    /// One pair of each kind.
    private void plant(int number) {
        int triangle = number % TRIANGLES;
        plantAlike(triangle);
        plantSameTeam(triangle);
        plantSamePeople(triangle);
        plantSameServices(triangle);
        plantLaterTwin(triangle);
        plantOtherPlace(triangle);
        plantCompound(triangle);
        plantOtherForm(triangle);
        plantSameWork(triangle);
        plantSamePeopleLater(triangle);
        plantTeamWithRoom(triangle);
        plantOneService(triangle);
    }

    /// The same work in other words, in the same months.
    private void plantAlike(int triangle) {
        var one = draft(triangle);
        int work = random.nextInt(words.works().size());
        var about = " " + any(words.subjects()) + " in " + any(words.places());
        pair(
                one.titled(words.works().get(work) + about),
                one.titled(words.sameWorks().get(work) + about),
                "the same work in other words",
                true);
    }

    /// Different work that wants nearly all of one team in the same months.
    private void plantSameTeam(int triangle) {
        var one = draft(triangle);
        pair(
                one.by(one.team(), NEARLY_ALL),
                draft(triangle).during(one).by(one.team(), NEARLY_ALL),
                "the same team in the same months",
                true);
    }

    /// Different work for the same people in the same months.
    private void plantSamePeople(int triangle) {
        var one = draft(triangle);
        pair(one, draft(triangle).during(one).forPeople(one.group()), "the same people in the same months", true);
    }

    /// Different work on the same two systems in the same months.
    private void plantSameServices(int triangle) {
        var one = draft(triangle);
        pair(one, draft(triangle).during(one).on(one.services()), "the same systems in the same months", true);
    }

    /// Looks alike, but the one ends years before the other begins.
    private void plantLaterTwin(int triangle) {
        var one = draft(triangle).during(first, first.plusMonths(8));
        var later = one.titled(one.title() + ", opnieuw").during(first.plusMonths(44), first.plusMonths(55));
        pair(one, later, "alike, years apart", false);
    }

    /// The same subject elsewhere: another place, other people, another team.
    private void plantOtherPlace(int triangle) {
        var subject = any(words.subjects());
        var one = draft(triangle)
                .titled("Bijdrage aan " + subject + " in " + words.places().get(0))
                .forPeople(words.groups().get(0));
        var other = draft(triangle)
                .titled("Toezicht op " + subject + " in " + words.places().get(1))
                .forPeople(words.groups().get(1))
                .by((one.team() + 3) % TEAMS_OF_ONE, LITTLE);
        pair(one, other, "the same subject elsewhere", false);
    }

    /// The same work in the same months, once as one long word; for other people, on other systems, by
    /// another team.
    private void plantCompound(int triangle) {
        var one = draft(triangle);
        int work = random.nextInt(words.works().size());
        var subject = words.subjects().get(random.nextInt(words.subjectForms().size()));
        var where = " in " + any(words.places());
        pair(
                one.titled(words.works().get(work) + " " + subject + where),
                unlike(one).titled(capital(subject + words.workNouns().get(work)) + where),
                "the same work as one long word",
                true);
    }

    /// The same subject at the same place, one as many and one as a single; else unlike.
    private void plantOtherForm(int triangle) {
        var one = draft(triangle);
        int work = random.nextInt(words.works().size());
        int subject = random.nextInt(words.subjectForms().size());
        var where = " in " + any(words.places());
        pair(
                one.titled(words.works().get(work) + " " + words.subjects().get(subject) + where),
                unlike(one)
                        .titled(words.works().get(work) + " een "
                                + words.subjectForms().get(subject) + where),
                "the same subject in another form of the word",
                true);
    }

    /// The same kind of work on another subject at another place; else unlike, in the same months.
    private void plantSameWork(int triangle) {
        var work = any(words.works());
        var one = draft(triangle)
                .titled(work + " " + words.subjects().get(0) + " in "
                        + words.places().get(2));
        var other = unlike(one)
                .titled(work + " " + words.subjects().get(1) + " in "
                        + words.places().get(3));
        pair(one, other, "the same kind of work, nothing else", false);
    }

    /// Different work for the same people, years apart.
    private void plantSamePeopleLater(int triangle) {
        var one = draft(triangle).during(first, first.plusMonths(10));
        var later = unlike(one).forPeople(one.group()).during(first.plusMonths(36), first.plusMonths(50));
        pair(one, later, "the same people, years apart", false);
    }

    /// The same team in the same months, which has room for both.
    private void plantTeamWithRoom(int triangle) {
        var one = draft(triangle);
        pair(
                one.by(one.team(), LITTLE),
                unlike(one).by(one.team(), LITTLE),
                "the same team, which has room for both",
                false);
    }

    /// One system of two in common, and only the last months of the one with the first of the other.
    private void plantOneService(int triangle) {
        var one = draft(triangle).during(first.plusMonths(6), first.plusMonths(26));
        int service = words.services().indexOf(one.services().getLast());
        var next = words.services().get((service + 1) % words.services().size());
        var other = unlike(one)
                .on(List.of(one.services().getLast(), next))
                .during(first.plusMonths(25), first.plusMonths(45));
        pair(one, other, "one system in common, hardly a month together", false);
    }

    /// In the same months, but another subject and place, other people, other systems, another team.
    private ScaleDraft unlike(ScaleDraft one) {
        var other = draft(one.triangle()).during(one).by((one.team() + 3) % TEAMS_OF_ONE, LITTLE);
        var groups = words.groups();
        int service = words.services().indexOf(one.services().getFirst());
        int far = (service + words.services().size() / 2) % (words.services().size() - 1);
        return other.forPeople(groups.get((groups.indexOf(one.group()) + 5) % groups.size()))
                .on(words.services().subList(far, far + 2))
                .titled(unlikeTitle(one.title()));
    }

    private String unlikeTitle(String title) {
        while (true) {
            var work = any(words.works());
            var subject = any(words.subjects());
            var place = any(words.places());
            if (!title.contains(subject) && !title.endsWith(" in " + place)) {
                return work + " " + subject + " in " + place;
            }
        }
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void pair(ScaleDraft one, ScaleDraft other, String why, boolean influence) {
        drafts.add(one);
        drafts.add(other);
        pairs.add(new Pair(drafts.size() - 2, drafts.size() - 1, why, influence));
    }

    private ScaleDraft draft(int triangle) {
        var title = any(words.works()) + " " + any(words.subjects()) + " in " + any(words.places());
        var clients = IntStream.generate(() -> random.nextInt(CLIENTS_OF_ONE))
                .limit(1 + random.nextInt(3))
                .distinct()
                .boxed()
                .toList();
        int begin = random.nextInt(MONTHS - 6);
        int months = 6 + random.nextInt(Math.min(36, MONTHS - begin - 5));
        int service = random.nextInt(words.services().size() - 1);
        return new ScaleDraft(
                triangle,
                title,
                clients,
                random.nextInt(TEAMS_OF_ONE),
                any(words.groups()),
                words.services().subList(service, service + 2),
                first.plusMonths(begin),
                first.plusMonths(begin + months - 1L),
                BigDecimal.valueOf(1 + random.nextInt(12), 1),
                any(List.of(Assignment.Size.values())),
                any(List.of(Assignment.Phase.values())),
                any(List.of(Assignment.Firmness.values())));
    }

    private <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
