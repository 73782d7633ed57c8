-- The register of assignments. Empty columns mean: not said yet.
create table assignment_assignment (
    id uuid primary key,
    triangle_id uuid not null,
    version int not null,            -- counts changes of what people say; standing has no part in it
    title text not null check (length(title) between 1 and 200),
    purpose text,
    scale text,                      -- enums are names in assignment.Assignment
    kind text,
    size text,
    phase text,
    target_groups text[] not null default '{}',
    services text[] not null default '{}',
    problem_owner text,              -- in words: a person, a unit or a board, not always in our lists
    starts_on date,                  -- a whole month starts on its first day …
    ends_on date,                    -- … and ends on its last, counted in
    firmness text,
    deadline date,                   -- political
    budget numeric(14, 2),           -- euro
    funding text,
    basis text,
    basis_note text,                 -- which law or agreement
    reference text,                  -- in other systems
    address text,                    -- there
    changed_by uuid not null,
    changed_at timestamptz not null,
    standing text not null,          -- PROPOSED, ACCEPTED or DECLINED; kept as it was while merged_into is set
    standing_by uuid not null,
    standing_at timestamptz not null,
    session_id uuid,                 -- the sketch session it was found in
    decline_reason text,
    merged_into uuid,                -- goes on in this one
    merged_by uuid,
    merged_at timestamptz,
    merged_version int,              -- version of the other one before it took something over; null: it took nothing
    haystack text not null generated always as
        (lower(title || ' ' || coalesce(reference, '') || ' ' || coalesce(purpose, ''))) stored,
    unique (id, triangle_id),
    check (ends_on >= starts_on),
    check ((standing = 'DECLINED') = (decline_reason is not null)),
    check ((merged_into is null) = (merged_at is null) and (merged_into is null) = (merged_by is null)),
    foreign key (merged_into, triangle_id) references assignment_assignment (id, triangle_id)
);
create index assignment_by_triangle on assignment_assignment (triangle_id);
create index assignment_by_title on assignment_assignment (title collate "nl-x-icu", id);
create index assignment_by_start on assignment_assignment (starts_on, id);
create index assignment_by_end on assignment_assignment (ends_on, id);
create index assignment_by_change on assignment_assignment (changed_at desc, id);
create index assignment_by_reference on assignment_assignment (triangle_id, reference) where reference is not null;
create index assignment_by_merge on assignment_assignment (merged_into) where merged_into is not null;
create index assignment_by_session on assignment_assignment (session_id) where session_id is not null;
create index assignment_waiting on assignment_assignment (triangle_id) where standing = 'PROPOSED' and merged_into is null;

-- The parts carry the triangle too, so that row-level security needs no look at the assignment.
create table assignment_client (
    assignment_id uuid not null,
    triangle_id uuid not null,
    organisation_id uuid not null,
    place int not null,              -- the order people gave, from 0
    role text not null,
    share numeric(5, 2) check (share between 0 and 100),  -- percent
    contact_id uuid,                 -- a person
    primary key (assignment_id, organisation_id),
    foreign key (assignment_id, triangle_id) references assignment_assignment (id, triangle_id)
);
create index assignment_client_by_organisation on assignment_client (organisation_id, assignment_id);

create table assignment_team (
    assignment_id uuid not null,
    triangle_id uuid not null,
    team_id uuid not null,
    place int not null,
    primary key (assignment_id, team_id),
    foreign key (assignment_id, triangle_id) references assignment_assignment (id, triangle_id)
);
create index assignment_team_by_team on assignment_team (team_id, assignment_id);

create table assignment_assignee (
    assignment_id uuid not null,
    triangle_id uuid not null,
    person_id uuid not null,
    place int not null,
    primary key (assignment_id, person_id),
    foreign key (assignment_id, triangle_id) references assignment_assignment (id, triangle_id)
);

create table assignment_demand (
    assignment_id uuid not null,
    triangle_id uuid not null,
    team_id uuid not null,
    first_month date not null check (extract(day from first_month) = 1),
    last_month date not null check (extract(day from last_month) = 1),  -- counted in
    fte numeric(8, 3) not null check (fte >= 0),  -- in each month
    place int not null,
    primary key (assignment_id, team_id, first_month),
    foreign key (assignment_id, triangle_id) references assignment_assignment (id, triangle_id),
    check (last_month >= first_month)
);
create index assignment_demand_by_team on assignment_demand (team_id, first_month);

-- What an assignment said at earlier versions: to compare what two people changed at once, and to undo a merge.
create table assignment_past (
    assignment_id uuid not null,
    triangle_id uuid not null,
    version int not null,
    description jsonb not null,      -- by field, as assignment.Description
    primary key (assignment_id, version),
    foreign key (assignment_id, triangle_id) references assignment_assignment (id, triangle_id)
);

-- A relation between two assignments, perhaps of two triangles.
create table assignment_link (
    id uuid primary key,
    kind text not null,              -- names in assignment.Link
    one_id uuid not null,            -- where a directed kind begins
    one_triangle_id uuid not null,
    other_id uuid not null,
    other_triangle_id uuid not null,
    weight text not null,
    sentence text not null default '',  -- why
    state text not null,             -- PROPOSED, ACCEPTED, REMOVED
    state_by uuid not null,
    state_at timestamptz not null,
    before_removal text,             -- the state to which undoing leads
    session_id uuid,                 -- the sketch session it was found in
    agreement_id uuid,               -- what settles it; a heavy one without is a gap
    foreign key (one_id, one_triangle_id) references assignment_assignment (id, triangle_id),
    foreign key (other_id, other_triangle_id) references assignment_assignment (id, triangle_id),
    check (one_id <> other_id)
);
create unique index assignment_link_once on assignment_link (least(one_id, other_id), greatest(one_id, other_id), kind)
    where state <> 'REMOVED';
create index assignment_link_by_one on assignment_link (one_id);
create index assignment_link_by_other on assignment_link (other_id);
create index assignment_link_by_triangle on assignment_link (one_triangle_id);
create index assignment_link_by_other_triangle on assignment_link (other_triangle_id);

-- A list as somebody likes to see it: filter, order and columns, as they stand in the address.
create table assignment_saved_view (
    id uuid primary key,
    person_id uuid not null,
    name text not null check (length(name) between 1 and 100),
    query text not null check (length(query) <= 2000),
    unique (person_id, name)
);

grant select, insert, update on assignment_assignment to samenspel_web;
grant select, insert, update, delete on assignment_client, assignment_team, assignment_assignee, assignment_demand
    to samenspel_web;
grant select, insert on assignment_past to samenspel_web;
grant select, insert, update on assignment_link to samenspel_web;
grant select, insert, update, delete on assignment_saved_view to samenspel_web;
grant select on assignment_assignment, assignment_client, assignment_team, assignment_assignee, assignment_demand,
    assignment_past, assignment_link, assignment_saved_view to samenspel_backup;

alter table assignment_assignment enable row level security;
alter table assignment_assignment force row level security;
create policy see on assignment_assignment for select
    using (triangle_id in (select access_objects('triangle')) or id in (select access_objects('assignment'))
        or (select app_system()));
create policy add on assignment_assignment for insert
    with check (triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy change on assignment_assignment for update
    using (triangle_id in (select access_objects('triangle')) or id in (select access_objects('assignment'))
        or (select app_system()))
    with check (triangle_id in (select access_objects('triangle')) or id in (select access_objects('assignment'))
        or (select app_system()));

do $$
declare part text;
declare rule text := '(triangle_id in (select access_objects(''triangle''))'
    ' or assignment_id in (select access_objects(''assignment'')) or (select app_system()))';
begin
    foreach part in array array['assignment_client', 'assignment_team', 'assignment_assignee', 'assignment_demand',
        'assignment_past'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy see on %I for select using %s', part, rule);
        execute format('create policy add on %I for insert with check %s', part, rule);
        execute format('create policy change on %I for update using %s with check %s', part, rule, rule);
        execute format('create policy take on %I for delete using %s', part, rule);
    end loop;
end $$;

alter table assignment_link enable row level security;
alter table assignment_link force row level security;
-- Whoever may see only one of the two does not learn that there is another.
create policy see on assignment_link for select
    using (one_triangle_id in (select access_objects('triangle'))
        and other_triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy add on assignment_link for insert
    with check (one_triangle_id in (select access_objects('triangle'))
        and other_triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy change on assignment_link for update
    using (one_triangle_id in (select access_objects('triangle'))
        and other_triangle_id in (select access_objects('triangle')) or (select app_system()))
    with check (one_triangle_id in (select access_objects('triangle'))
        and other_triangle_id in (select access_objects('triangle')) or (select app_system()));

alter table assignment_saved_view enable row level security;
alter table assignment_saved_view force row level security;
create policy see on assignment_saved_view for select using (person_id = app_person());
create policy add on assignment_saved_view for insert with check (person_id = app_person());
create policy change on assignment_saved_view for update using (person_id = app_person()) with check (person_id = app_person());
create policy take on assignment_saved_view for delete using (person_id = app_person());
