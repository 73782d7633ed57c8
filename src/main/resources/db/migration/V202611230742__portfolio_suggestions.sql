-- That two assignments of one triangle may touch each other, and what people answered.
create table portfolio_suggestion (
    id uuid primary key,
    triangle_id uuid not null references triangle_triangle (id),
    one_id uuid not null,            -- the lesser of the two, as portfolio.overlap.finder.Pair
    other_id uuid not null,
    reasons jsonb not null,          -- as found last; portfolio.overlap.finder.Reason
    rules text[] not null,           -- of those reasons
    clients uuid[] not null,         -- of both assignments; to filter by
    teams uuid[] not null,
    strength int not null,           -- for the order of lists alone
    found_at timestamptz not null,
    state text not null check (state in ('OPEN', 'CONFIRMED', 'DISMISSED')),
    answered_by uuid,                -- of an open one: it was answered once and came back
    answered_at timestamptz,
    why text,
    then_reasons jsonb,              -- the reasons of the day of the answer
    link_id uuid,                    -- the relation it became
    unique (one_id, other_id),
    foreign key (one_id, triangle_id) references assignment_assignment (id, triangle_id),
    foreign key (other_id, triangle_id) references assignment_assignment (id, triangle_id),
    check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (then_reasons is null)),
    check ((state = 'CONFIRMED') = (link_id is not null)),
    check (state = 'OPEN' or answered_by is not null)
);
create index portfolio_suggestion_by_triangle on portfolio_suggestion (triangle_id, state, strength desc, one_id, other_id);
create index portfolio_suggestion_by_other on portfolio_suggestion (other_id);
grant select, insert, update, delete on portfolio_suggestion to samenspel_web;
grant select on portfolio_suggestion to samenspel_backup;
alter table portfolio_suggestion enable row level security;
alter table portfolio_suggestion force row level security;
create policy see on portfolio_suggestion for select
    using (triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy add on portfolio_suggestion for insert
    with check (triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy change on portfolio_suggestion for update
    using (triangle_id in (select access_objects('triangle')) or (select app_system()))
    with check (triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy take on portfolio_suggestion for delete
    using (triangle_id in (select access_objects('triangle')) or (select app_system()));

-- Assignments that changed since their suggestions were looked at, once for every change.
create table portfolio_stale (
    id bigint generated always as identity primary key,
    assignment_id uuid not null,
    triangle_id uuid not null
);
create index portfolio_stale_by_triangle on portfolio_stale (triangle_id);
grant select, insert, update, delete on portfolio_stale to samenspel_web;
grant select on portfolio_stale to samenspel_backup;
alter table portfolio_stale enable row level security;
alter table portfolio_stale force row level security;
create policy see on portfolio_stale for select using ((select app_system()));
create policy add on portfolio_stale for insert with check (app_person() is not null);
create policy change on portfolio_stale for update using ((select app_system())) with check ((select app_system()));
create policy take on portfolio_stale for delete using ((select app_system()));
