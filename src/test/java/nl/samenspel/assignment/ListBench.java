package nl.samenspel.assignment;

import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How long one page of the list takes among 10,000 assignments under row-level security: reading the page, counting,
/// and reading the lists of its fifty. Run by `bench/list`; the ratio says more than the milliseconds.
class ListBench {
    private static final int WARM = 30;
    private static final int ROUNDS = 200;
    private static final Actor READER = new Actor(
            new PersonId(UUID.fromString("00000000-0000-0000-0000-0000000000aa")), "Lezer", Actor.Kind.PERSON);

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final PartStore parts = new PartStore(database.sql());
    private final AssignmentViews views = new AssignmentViews(
            new AssignmentStore(database.sql(), parts),
            new ListStore(database.sql()),
            new LinkStore(database.sql()),
            Clock.systemUTC());

    /// Foreign keys sleep while the rows come in: only this room's tables matter here.
    @BeforeAll
    static void tenThousand() {
        database.everything().sql("""
                set session_replication_role = replica;
                insert into access_relation (person_id, relation, kind, object_id, source)
                select '00000000-0000-0000-0000-0000000000aa', 'CLIENT_CORNER', 'triangle',
                    ('00000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid, 'bench' from generate_series(1, 20) n;
                insert into assignment_assignment (id, triangle_id, version, title, purpose, scale, kind, size, phase,
                    starts_on, ends_on, firmness, basis, reference, changed_by, changed_at, standing, standing_by, standing_at)
                select ('00000000-0000-0000-0002-' || lpad(n::text, 12, '0'))::uuid,
                    ('00000000-0000-0000-0001-' || lpad((n % 25 + 1)::text, 12, '0'))::uuid, 1,
                    'Regeling ' || (array['dak', 'water', 'school', 'jeugd', 'wonen'])[n % 5 + 1] || ' ' || n,
                    repeat('Een doel van gewone lengte. ', 6), 'TRIANGLE', 'AGENCY_TASK', (array['S', 'M', 'L'])[n % 3 + 1],
                    (array['REQUESTED', 'AGREED', 'EXECUTION', 'COMPLETION'])[n % 4 + 1],
                    date '2026-01-01' + n % 900, date '2028-09-01' + n % 900, (array['FIRM', 'PLANNED', 'OUTLOOK'])[n % 3 + 1],
                    (array['LAW', 'AGREEMENT', 'REQUEST'])[n % 3 + 1], 'K-' || n, gen_random_uuid(), now(),
                    case n % 20 when 0 then 'PROPOSED' else 'ACCEPTED' end, gen_random_uuid(), now()
                from generate_series(1, 10000) n;
                insert into assignment_client (assignment_id, triangle_id, organisation_id, place, role)
                select a.id, a.triangle_id,
                    ('00000000-0000-0000-0003-' || lpad(((row_number() over (order by a.id) * 7 + c) % 300)::text, 12, '0'))::uuid,
                    c, 'CLIENT'
                from assignment_assignment a cross join generate_series(0, 1) c;
                insert into assignment_team (assignment_id, triangle_id, team_id, place)
                select a.id, a.triangle_id,
                    ('00000000-0000-0000-0004-' || lpad((row_number() over (order by a.id) % 200)::text, 12, '0'))::uuid, 0
                from assignment_assignment a;
                analyze
                """).update();
    }

    @Test
    void listsWithinSixtyMilliseconds() {
        var client = new Organisation.Id(UUID.fromString("00000000-0000-0000-0003-000000000007"));
        var phase = Assignment.Phase.EXECUTION;
        var all = Filter.ALL;
        measure("no filter", all, Sort.BY_TITLE);
        measure(
                "phase and firmness",
                new Filter("", null, null, null, null, null, phase, Assignment.Firmness.FIRM, null, null, null, null),
                Sort.BY_TITLE);
        measure(
                "words and client",
                new Filter("regeling", null, client, null, null, null, null, null, null, null, null, null),
                new Sort(Sort.Key.UNTIL, true));
        measure(
                "words and phase, by size",
                new Filter("dak", null, null, null, null, null, phase, null, null, null, null, null),
                new Sort(Sort.Key.SIZE, false));
    }

    private void measure(String name, Filter filter, Sort sort) {
        var found = 0;
        var micros = new long[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            var start = System.nanoTime();
            found = database.as(READER, () -> views.list(filter, sort, 1).total());
            if (round >= 0) {
                micros[round] = (System.nanoTime() - start) / 1_000;
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                "%-26s %6d found   p50 %6.1f ms   p95 %6.1f ms   (goal: p95 60 ms)%n",
                name, found, micros[ROUNDS / 2] / 1_000.0, micros[ROUNDS * 95 / 100] / 1_000.0);
    }
}
