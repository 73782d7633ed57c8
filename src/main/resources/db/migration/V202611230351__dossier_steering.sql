-- A dossier has the id of its assignment. Whoever takes part in it stands in a relation of kind 'dossier' to it.

create table dossier_moment (
    id uuid primary key,
    dossier_id uuid not null,
    kind text not null,              -- a name of MomentKind
    purpose text not null default '',
    day date not null,
    moved_from date[] not null default '{}',  -- days it stood on before, oldest first
    answers jsonb not null default '[]',      -- [{"question": …, "answer": …}], the question as it read that day
    state text not null,             -- PLANNED, MOVED, HELD or CANCELLED
    decision text not null default '',
    why text not null default '',    -- why it was cancelled
    follow_what text not null default '',     -- empty: nothing to do
    follow_who uuid,
    follow_due date,
    follow_done_at timestamptz,
    planned_by uuid not null,
    planned_at timestamptz not null,
    version int not null default 1
);
create index dossier_moment_by_dossier on dossier_moment (dossier_id, day);
create index dossier_moment_by_follow on dossier_moment (follow_who) where follow_done_at is null;

create table dossier_contact (
    id uuid primary key,
    dossier_id uuid not null,
    with_whom text not null,         -- CLIENT or DELEGATED_CLIENT
    day date not null,
    planned_minutes int not null,
    real_minutes int,                -- null: did not take place (yet)
    state text not null,             -- PLANNED, HELD, SHORTENED, CALLED_OFF or CALLED_OFF_LATE
    by_whom text,                    -- who made it shorter or called it off: THEM, US or TOGETHER
    about text not null default '',
    entered_by uuid not null,
    entered_at timestamptz not null,
    version int not null default 1
);
create index dossier_contact_by_dossier on dossier_contact (dossier_id, day);

create table dossier_precondition (
    id uuid primary key,
    dossier_id uuid not null,
    sentence text not null,
    who uuid,                        -- who should see to it; null: nobody yet
    talks date[] not null default '{}',       -- days on which it was talked about, newest first
    version int not null default 1
);
create index dossier_precondition_by_dossier on dossier_precondition (dossier_id);

-- How a precondition stood from a day on. The newest row counts, the others are history.
create table dossier_precondition_state (
    id uuid primary key,
    precondition_id uuid not null references dossier_precondition (id),
    dossier_id uuid not null,
    state text not null,             -- AGREED, MET, PARTLY or LACKING
    since date not null,
    remark text not null default '',
    said_by uuid not null,
    said_at timestamptz not null
);
create index dossier_precondition_state_by_precondition on dossier_precondition_state (precondition_id, id);

-- What somebody sees happening. A draft, and what was taken back before anybody answered, is its author's alone.
create table dossier_observation (
    id uuid primary key,
    dossier_id uuid not null,
    author_id uuid not null,
    side text not null,              -- of the author: CLIENT_SIDE, PROVIDER_SIDE or OUTSIDE
    what text not null,
    effect text not null default '',
    state text not null,             -- DRAFT, SHARED, TESTED, PATTERN, WITHDRAWN or DROPPED (nobody answered)
    shared_at timestamptz,
    heard text not null default '',  -- how the other side sees it
    heard_by uuid,
    heard_at timestamptz,
    pattern text not null default '',
    my_part text not null default '',
    your_part text not null default '',
    needed text not null default '',
    named_at timestamptz,
    made_at timestamptz not null,
    version int not null default 1
);
create index dossier_observation_by_dossier on dossier_observation (dossier_id);

create table dossier_evaluation (
    id uuid primary key,
    dossier_id uuid not null,
    day date not null,
    written text[] not null default '{}',     -- sides that are ready
    state text not null,             -- WRITING, OPEN, TALKED, CONCLUDED or DROPPED
    talked_on date,
    result text not null default '',
    follow_what text not null default '',
    follow_who uuid,
    follow_due date,
    why text not null default '',    -- why it was dropped
    made_by uuid not null,
    made_at timestamptz not null,
    version int not null default 1
);
create index dossier_evaluation_by_dossier on dossier_evaluation (dossier_id, day);

-- What one side wrote. Its author alone reads it until the evaluation is opened (OPEN, TALKED, CONCLUDED).
create table dossier_evaluation_half (
    evaluation_id uuid not null references dossier_evaluation (id),
    dossier_id uuid not null,
    side text not null,
    author_id uuid not null,
    well text not null default '',
    hard text not null default '',
    my_part text not null default '',
    wish text not null default '',
    mark int,                        -- 1 to 10, after the talk
    written_at timestamptz not null,
    primary key (evaluation_id, side)
);

do $$
declare
    name text;
begin
    foreach name in array array['moment', 'contact', 'precondition', 'precondition_state', 'evaluation']
    loop
        execute format('alter table dossier_%s enable row level security', name);
        execute format('alter table dossier_%s force row level security', name);
        execute format($p$create policy see on dossier_%s for select
            using (dossier_id in (select access_objects('dossier')) or app_system())$p$, name);
        execute format($p$create policy add on dossier_%s for insert
            with check (dossier_id in (select access_objects('dossier')) or app_system())$p$, name);
        execute format($p$create policy change on dossier_%s for update
            using (dossier_id in (select access_objects('dossier')) or app_system())
            with check (dossier_id in (select access_objects('dossier')) or app_system())$p$, name);
        execute format('grant select, insert, update on dossier_%s to samenspel_web', name);
        execute format('grant select on dossier_%s to samenspel_backup', name);
    end loop;
end
$$;

alter table dossier_observation enable row level security;
alter table dossier_observation force row level security;
create policy see on dossier_observation for select
    using (author_id = app_person()
        or (state not in ('DRAFT', 'DROPPED') and dossier_id in (select access_objects('dossier'))));
create policy add on dossier_observation for insert
    with check (author_id = app_person() and dossier_id in (select access_objects('dossier')));
-- The other side says how they see it; everything else is the author's (the door says so).
create policy change on dossier_observation for update
    using (dossier_id in (select access_objects('dossier'))
        and (author_id = app_person() or state not in ('DRAFT', 'DROPPED')))
    with check (dossier_id in (select access_objects('dossier')));
grant select, insert, update on dossier_observation to samenspel_web;
grant select on dossier_observation to samenspel_backup;

alter table dossier_evaluation_half enable row level security;
alter table dossier_evaluation_half force row level security;
create policy see on dossier_evaluation_half for select
    using (author_id = app_person()
        or (dossier_id in (select access_objects('dossier'))
            and exists (select from dossier_evaluation e
                where e.id = evaluation_id and e.state in ('OPEN', 'TALKED', 'CONCLUDED'))));
create policy add on dossier_evaluation_half for insert
    with check (author_id = app_person() and dossier_id in (select access_objects('dossier')));
create policy change on dossier_evaluation_half for update
    using (author_id = app_person()) with check (author_id = app_person());
grant select, insert, update on dossier_evaluation_half to samenspel_web;
grant select on dossier_evaluation_half to samenspel_backup;
