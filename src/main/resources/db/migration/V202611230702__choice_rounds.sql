-- One time that a triangle chooses together what comes first.
create table portfolio_choice_round (
    id uuid primary key,
    triangle_id uuid not null,
    name text not null,
    why text not null,
    first_month date not null,       -- its first day
    months int not null,
    review_on date,
    state text not null,             -- a name of ChoiceRound.State
    variant_id uuid,                 -- on the table, or decided
    laid_by uuid,
    laid_at timestamptz,
    asked_by uuid,                   -- who asked the corners
    asked_at timestamptz,
    ended_by uuid,                   -- who recorded the decision, or withdrew
    ended_at timestamptz,
    ended_why text not null default '',
    followed_by uuid,                -- the later round whose decision counts instead
    followed_at timestamptz,
    made_by uuid not null,
    made_at timestamptz not null,
    version int not null default 1
);
create index portfolio_choice_round_by_triangle on portfolio_choice_round (triangle_id);

create table portfolio_choice_criterion (
    id uuid primary key,
    round_id uuid not null references portfolio_choice_round (id),
    triangle_id uuid not null,
    name text not null,
    explanation text not null,
    weight int not null,             -- 0 to 100
    position int not null
);
create index portfolio_choice_criterion_by_round on portfolio_choice_criterion (round_id);

create table portfolio_choice_score (
    round_id uuid not null references portfolio_choice_round (id),
    criterion_id uuid not null references portfolio_choice_criterion (id) on delete cascade,
    assignment_id uuid not null,
    triangle_id uuid not null,
    score int not null,              -- 0 to 3
    why text not null,
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (criterion_id, assignment_id)
);
create index portfolio_choice_score_by_round on portfolio_choice_score (round_id);

-- What the triangle says of an assignment otherwise than proposed: must-do or not, keeps its months or not.
create table portfolio_choice_place (
    round_id uuid not null references portfolio_choice_round (id),
    assignment_id uuid not null,
    triangle_id uuid not null,
    must boolean not null,
    stays boolean not null,
    reason text not null,
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (round_id, assignment_id)
);

-- A corner holds an assignment in its place.
create table portfolio_choice_hold (
    round_id uuid not null references portfolio_choice_round (id),
    assignment_id uuid not null,
    corner text not null,            -- a name of Corner
    triangle_id uuid not null,
    reason text not null,
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (round_id, assignment_id, corner)
);

-- Least part of what a client asked, in percent.
create table portfolio_choice_share (
    round_id uuid not null references portfolio_choice_round (id),
    organisation_id uuid not null,
    triangle_id uuid not null,
    percent int not null,
    primary key (round_id, organisation_id)
);

-- What one person said on the way to weights: points per criterion.
create table portfolio_choice_voice (
    round_id uuid not null references portfolio_choice_round (id),
    person_id uuid not null,
    method text not null,            -- a name of Weighing.Method
    corner text not null,
    triangle_id uuid not null,
    points jsonb not null,           -- {"<criterion>": 3}
    said_at timestamptz not null,
    primary key (round_id, person_id, method)
);

-- A proposal of the planner, with the portfolio it was made from.
create table portfolio_choice_variant (
    id uuid primary key,
    round_id uuid not null references portfolio_choice_round (id),
    triangle_id uuid not null,
    number int not null,             -- within the round, from 1
    wish jsonb not null,             -- Variant.Wish
    asked_by uuid not null,
    asked_corner text,               -- null: asked by a steward
    asked_at timestamptz not null,
    state text not null,             -- a name of Variant.StateName
    frame jsonb,                     -- Frame: what was planned, with the names of that day; null: not begun
    outcome jsonb,                   -- Result, or the clash
    begun_at timestamptz,
    ended_at timestamptz,
    unique (round_id, number)
);

-- What somebody says for their corner; the latest word counts, the journal knows the earlier ones.
create table portfolio_choice_reaction (
    round_id uuid not null references portfolio_choice_round (id),
    person_id uuid not null,
    corner text not null,
    triangle_id uuid not null,
    for_whom text not null,          -- client whose seat they hold, as called that day; empty: the whole corner
    variant_id uuid not null,
    stance text not null,            -- a name of Reaction.Stance
    reason text not null,
    said_at timestamptz not null,
    primary key (round_id, person_id, corner)
);

-- A decision as it was recorded, with the portfolio as it was and as it became. Never changes, but for being reviewed.
create table portfolio_choice_decision (
    round_id uuid primary key references portfolio_choice_round (id),
    triangle_id uuid not null,
    variant_id uuid not null,
    record jsonb not null,           -- Record: names, reactions and months of that day
    review_on date not null,
    reviewed_by uuid,
    reviewed_at timestamptz,
    reviewed_said text not null default ''
);

do $$
declare name text;
begin
    foreach name in array array['round', 'criterion', 'score', 'place', 'hold', 'share', 'voice', 'variant', 'reaction',
        'decision'] loop
        execute format('alter table portfolio_choice_%s enable row level security', name);
        execute format('alter table portfolio_choice_%s force row level security', name);
        execute format('create policy see on portfolio_choice_%s for select
            using (triangle_id in (select access_objects(''triangle'')) or app_system())', name);
        execute format('create policy add on portfolio_choice_%s for insert
            with check (triangle_id in (select access_objects(''triangle'')) or app_system())', name);
        execute format('create policy change on portfolio_choice_%s for update
            using (triangle_id in (select access_objects(''triangle'')) or app_system())', name);
        execute format('grant select, insert, update on portfolio_choice_%s to samenspel_web', name);
        execute format('grant select on portfolio_choice_%s to samenspel_backup', name);
    end loop;
    foreach name in array array['criterion', 'score', 'place', 'hold', 'share'] loop
        execute format('create policy take on portfolio_choice_%s for delete
            using (triangle_id in (select access_objects(''triangle'')))', name);
        execute format('grant delete on portfolio_choice_%s to samenspel_web', name);
    end loop;
end $$;
