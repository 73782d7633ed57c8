-- Every text a part of an exit plan ever had. The highest version counts; two people at once cannot both make the same.
create table dossier_exit_text (
    dossier_id uuid not null,
    part text not null,              -- a name of ExitPart
    version int not null,
    text text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (dossier_id, part, version)
);
alter table dossier_exit_text enable row level security;
alter table dossier_exit_text force row level security;
create policy see on dossier_exit_text for select
    using (dossier_id in (select access_objects('dossier')) or app_system());
create policy add on dossier_exit_text for insert
    with check (dossier_id in (select access_objects('dossier')) or app_system());
grant select, insert on dossier_exit_text to samenspel_web;
grant select on dossier_exit_text to samenspel_backup;

-- Whom an assignee lets read along on the path of handing back.
create table dossier_hand_back_reader (
    hand_back_id uuid not null,
    dossier_id uuid not null,
    assignee_id uuid not null,       -- who named them
    person_id uuid not null,
    since timestamptz not null,
    primary key (hand_back_id, person_id)
);
create index dossier_hand_back_reader_by_person on dossier_hand_back_reader (person_id);
alter table dossier_hand_back_reader enable row level security;
alter table dossier_hand_back_reader force row level security;
create policy see on dossier_hand_back_reader for select
    using (person_id = app_person() or assignee_id = app_person());
create policy add on dossier_hand_back_reader for insert with check (assignee_id = app_person());
create policy take on dossier_hand_back_reader for delete using (assignee_id = app_person());
grant select, insert, delete on dossier_hand_back_reader to samenspel_web;
grant select on dossier_hand_back_reader to samenspel_backup;

-- The path of handing back. Until it is announced, only the assignee and whom they name know that it is there.
create table dossier_hand_back (
    id uuid primary key,
    dossier_id uuid not null,
    assignee_id uuid not null,
    stretch text not null,           -- a name of HandBack.Stretch
    since timestamptz not null,
    announced_on date,               -- null: not announced
    announced_to text not null default '',
    change text not null default '', -- what would have to change …
    change_before date,              -- … before this day
    spoken_on date,
    spoken_with text not null default '',
    said text not null default '',
    handed_day date,                 -- last day of the work
    handed_why text not null default '',
    handed_at timestamptz,
    settled text[] not null default '{}',    -- names of HandBack.Business
    motion text not null default '', -- what it set in motion
    looked_on date,
    left_why text not null default '',
    left_at timestamptz,
    version int not null default 1
);
create index dossier_hand_back_by_dossier on dossier_hand_back (dossier_id);
create unique index dossier_hand_back_one_open on dossier_hand_back (dossier_id, assignee_id)
    where stretch not in ('LEFT', 'LOOKED_BACK');
alter table dossier_hand_back enable row level security;
alter table dossier_hand_back force row level security;
create policy see on dossier_hand_back for select
    using (dossier_id in (select access_objects('dossier'))
        and (assignee_id = app_person()
            or announced_on is not null
            or id in (select hand_back_id from dossier_hand_back_reader where person_id = app_person())));
create policy add on dossier_hand_back for insert
    with check (assignee_id = app_person() and dossier_id in (select access_objects('dossier')));
create policy change on dossier_hand_back for update
    using (assignee_id = app_person()) with check (assignee_id = app_person());
grant select, insert, update on dossier_hand_back to samenspel_web;
grant select on dossier_hand_back to samenspel_backup;

-- The four leaves. The assignee's own until put in; then of both sides.
create table dossier_hand_back_sheet (
    hand_back_id uuid primary key references dossier_hand_back (id),
    dossier_id uuid not null,
    assignee_id uuid not null,
    observe text not null default '',
    effect text not null default '',
    pattern text not null default '',
    needed text not null default '',
    put_in_at timestamptz,
    version int not null default 1
);
alter table dossier_hand_back_sheet enable row level security;
alter table dossier_hand_back_sheet force row level security;
create policy see on dossier_hand_back_sheet for select
    using (assignee_id = app_person()
        or (put_in_at is not null and dossier_id in (select access_objects('dossier'))));
create policy add on dossier_hand_back_sheet for insert with check (assignee_id = app_person());
create policy change on dossier_hand_back_sheet for update
    using (assignee_id = app_person()) with check (assignee_id = app_person());
grant select, insert, update on dossier_hand_back_sheet to samenspel_web;
grant select on dossier_hand_back_sheet to samenspel_backup;

-- Why it is considered, who stands beside the assignee and who tells whom: of the assignee and whom they name, for good.
create table dossier_hand_back_support (
    hand_back_id uuid primary key references dossier_hand_back (id),
    assignee_id uuid not null,
    thought text not null default '',
    home text not null default '',
    client_side text not null default '',
    team text not null default '',
    who_tells text not null default '',
    version int not null default 1
);
alter table dossier_hand_back_support enable row level security;
alter table dossier_hand_back_support force row level security;
create policy see on dossier_hand_back_support for select
    using (assignee_id = app_person()
        or hand_back_id in (select hand_back_id from dossier_hand_back_reader where person_id = app_person()));
create policy add on dossier_hand_back_support for insert with check (assignee_id = app_person());
create policy change on dossier_hand_back_support for update
    using (assignee_id = app_person()) with check (assignee_id = app_person());
grant select, insert, update on dossier_hand_back_support to samenspel_web;
grant select on dossier_hand_back_support to samenspel_backup;
