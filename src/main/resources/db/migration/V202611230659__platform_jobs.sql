-- Long work that somebody asked for. Seen by who asked and by whoever has a relation to its scope; an instance takes it on
-- as Samenspel itself and then does it with the rights of who asked. Kept 30 days after its end.
create table platform_job (
    id uuid primary key,
    work text not null,                     -- platform.job.Work.name()
    scope_kind text not null,               -- as in access_relation.kind
    scope_id uuid not null,
    about_id uuid not null,
    question text not null,                 -- whatever the work must know, as it writes it itself
    person_id uuid not null,
    person_name text not null,
    asked_at timestamptz not null,
    parts int not null,                     -- of 1000
    word text not null,                     -- key of a sentence: what is being done, and at last what came of it
    word_args jsonb not null default '{}',
    stop_asked boolean not null default false,
    holder uuid,                            -- the lease under which an instance works on it
    leased_until timestamptz,
    attempts int not null default 0,
    ended text check (ended in ('DONE', 'STOPPED', 'FAILED')),
    ended_at timestamptz,
    check ((ended is null) = (ended_at is null))
);
create unique index platform_job_one_at_once on platform_job (work, about_id) where ended is null;
create index platform_job_by_about on platform_job (about_id, work, asked_at desc);
grant select, insert, update, delete on platform_job to samenspel_web;
grant select on platform_job to samenspel_backup;
alter table platform_job enable row level security;
alter table platform_job force row level security;
create policy see on platform_job for select
    using (person_id = app_person() or scope_id in (select access_objects(scope_kind)) or (select app_system()));
create policy ask on platform_job for insert with check (person_id = app_person());
create policy carry_on on platform_job for update
    using (person_id = app_person() or scope_id in (select access_objects(scope_kind)) or (select app_system()))
    with check (person_id = app_person() or scope_id in (select access_objects(scope_kind)) or (select app_system()));
create policy forget on platform_job for delete using ((select app_system()));
