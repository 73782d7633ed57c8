-- What is done about flags. As with flags, the words lie sealed, and the author alone sees the rows unless said otherwise.

create table signal_intervention (
    id uuid primary key,
    author_id uuid not null,
    assignment_id uuid not null,
    state text not null check (state in ('CHOSEN', 'PLANNED', 'DONE', 'WEIGHED', 'DROPPED')),
    since timestamptz not null,      -- when it came into its state
    day date,                        -- of a planned one
    sealed bytea not null,           -- which one, for which flags, whether it helped
    check ((state = 'PLANNED') = (day is not null))
);
create index signal_intervention_by_author on signal_intervention (author_id);
grant select, insert, update on signal_intervention to samenspel_web;
grant select on signal_intervention to samenspel_backup;
alter table signal_intervention enable row level security;
alter table signal_intervention force row level security;
create policy see on signal_intervention for select using (author_id = app_person());
create policy add on signal_intervention for insert with check (author_id = app_person());
create policy change on signal_intervention for update
    using (author_id = app_person()) with check (author_id = app_person());

-- After how many weeks the quiet guard asks its author, and until when it was asked to wait.
create table signal_guard (
    author_id uuid not null,
    assignment_id uuid not null,
    weeks int not null check (weeks between 1 and 26),
    quiet_until date,
    primary key (author_id, assignment_id)
);
grant select, insert, update on signal_guard to samenspel_web;
grant select on signal_guard to samenspel_backup;
alter table signal_guard enable row level security;
alter table signal_guard force row level security;
create policy see on signal_guard for select using (author_id = app_person());
create policy add on signal_guard for insert with check (author_id = app_person());
create policy change on signal_guard for update using (author_id = app_person()) with check (author_id = app_person());
