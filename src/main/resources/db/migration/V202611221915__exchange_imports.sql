-- A file that somebody brought, and how far bringing it in has come. Only that person sees it; the job that brings it
-- in finds it as Samenspel itself and then works on behalf of that person. Kept 30 days.
create table exchange_import (
    id uuid primary key,
    person_id uuid not null,
    person_name text not null,
    importer text not null,                 -- document.Importer.name()
    file_name text not null,
    content bytea not null,
    brought_at timestamptz not null,
    state text not null check (state in ('BROUGHT', 'MAPPED', 'RUNNING', 'DONE', 'STOPPED', 'BROKEN')),
    mapping jsonb,                          -- exchange.Mapping
    total int not null default 0,           -- things to bring in, those already done included
    added int not null default 0,
    changed int not null default 0,
    failures jsonb not null default '[]',   -- exchange.Failure: what was refused while bringing in
    stop_asked boolean not null default false,
    leased_until timestamptz,               -- while RUNNING: until then one instance works on it; then any may
    ended_at timestamptz
);
create index exchange_import_by_person on exchange_import (person_id, brought_at desc);
create index exchange_import_running on exchange_import (leased_until) where state = 'RUNNING';
grant select, insert, update, delete on exchange_import to samenspel_web;
grant select on exchange_import to samenspel_backup;
alter table exchange_import enable row level security;
alter table exchange_import force row level security;
create policy own_files on exchange_import for select using (person_id = app_person() or app_system());
create policy bring on exchange_import for insert with check (person_id = app_person());
create policy carry_on on exchange_import for update
    using (person_id = app_person() or app_system()) with check (person_id = app_person() or app_system());
create policy remove on exchange_import for delete using (person_id = app_person() or app_system());

-- To which field somebody gave a column with this head last time.
create table exchange_habit (
    person_id uuid not null,
    importer text not null,
    header text not null,                   -- as it is compared: exchange.Spelling
    field text not null,
    primary key (person_id, importer, header)
);
grant select, insert, update, delete on exchange_habit to samenspel_web;
grant select on exchange_habit to samenspel_backup;
alter table exchange_habit enable row level security;
alter table exchange_habit force row level security;
create policy own_habits on exchange_habit for select using (person_id = app_person());
create policy learn on exchange_habit for insert with check (person_id = app_person());
create policy learn_again on exchange_habit for update using (person_id = app_person()) with check (person_id = app_person());
create policy forget on exchange_habit for delete using (person_id = app_person());
