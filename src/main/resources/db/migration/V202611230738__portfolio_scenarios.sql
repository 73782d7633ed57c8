-- Copies in which a triangle tries things out; the register never changes by them.
create table portfolio_scenario (
    id uuid primary key,
    triangle_id uuid not null references triangle_triangle (id),
    name text not null check (length(name) between 1 and 80),
    why text not null,
    made_by uuid not null,
    made_at timestamptz not null      -- what changed in the register after this is told
);
create index portfolio_scenario_by_triangle on portfolio_scenario (triangle_id);

-- What is different, in the order in which it was said. Which columns are filled follows from the kind.
create table portfolio_scenario_change (
    scenario_id uuid not null references portfolio_scenario (id),
    triangle_id uuid not null references triangle_triangle (id),
    number int not null check (number between 0 and 99),
    kind text not null check (kind in ('SHIFT', 'DROP', 'SCALE', 'SIZE', 'ADD')),
    assignment_id uuid references assignment_assignment (id), -- of all but ADD
    months int,                       -- SHIFT: later; negative: earlier
    percent int,                      -- SCALE: of what it asked
    fte numeric(7, 2),                -- SIZE, ADD: full-time people in each month
    title text,                       -- from here on: ADD
    client_id uuid references organisation_organisation (id),
    team_id uuid references organisation_team (id),
    first_month date,
    last_month date,
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (scenario_id, number),
    check ((kind = 'ADD') = (assignment_id is null))
);

grant select, insert, delete on portfolio_scenario, portfolio_scenario_change to samenspel_web;
grant update (name, why) on portfolio_scenario to samenspel_web;
grant select on portfolio_scenario, portfolio_scenario_change to samenspel_backup;

alter table portfolio_scenario enable row level security;
alter table portfolio_scenario force row level security;
create policy see on portfolio_scenario for select
    using (triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy add on portfolio_scenario for insert
    with check (triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy change on portfolio_scenario for update
    using (triangle_id in (select access_objects('triangle')) or (select app_system()))
    with check (triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy take on portfolio_scenario for delete
    using (triangle_id in (select access_objects('triangle')) or (select app_system()));

alter table portfolio_scenario_change enable row level security;
alter table portfolio_scenario_change force row level security;
create policy see on portfolio_scenario_change for select
    using (triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy add on portfolio_scenario_change for insert
    with check (triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy take on portfolio_scenario_change for delete
    using (triangle_id in (select access_objects('triangle')) or (select app_system()));
