-- Word that rooms left for somebody. Never content of what people wrote: names and titles at most.
create table notice_notice (
    id uuid primary key,
    person_id uuid not null references people_person (id),
    sentence text not null,          -- key of the sentence, in the messages of the room that left it
    args jsonb not null,             -- what fills its blanks; a moment in milliseconds
    path text not null,              -- where to look, without the language
    at timestamptz not null,
    read_at timestamptz,
    mailed_at timestamptz            -- a mail said that something waits
);
create index notice_notice_by_person on notice_notice (person_id, at desc);
create index notice_notice_new on notice_notice (person_id) where read_at is null;

grant select, insert on notice_notice to samenspel_web;
grant update (read_at, mailed_at) on notice_notice to samenspel_web;
grant select on notice_notice to samenspel_backup;

alter table notice_notice enable row level security;
alter table notice_notice force row level security;
create policy see on notice_notice for select using (person_id = app_person() or app_system());
create policy tell on notice_notice for insert with check (app_person() is not null);
create policy read on notice_notice for update
    using (person_id = app_person() or app_system()) with check (person_id = app_person() or app_system());
