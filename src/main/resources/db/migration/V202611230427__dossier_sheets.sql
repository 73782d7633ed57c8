-- What two sides write together in a conversation: intake, exploration, completion. One sheet of each kind.
create table dossier_sheet (
    dossier_id uuid not null references dossier_dossier (id),
    kind text not null,              -- dossier.sheet.SheetKind
    version int not null,            -- counts the changes, from 1
    texts jsonb not null,            -- words by field: {"acquainted.client": "…"}
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (dossier_id, kind)
);

-- What a sheet said at earlier versions, to compare what two people changed at once.
create table dossier_sheet_past (
    dossier_id uuid not null,
    kind text not null,
    version int not null,
    texts jsonb not null,
    primary key (dossier_id, kind, version),
    foreign key (dossier_id, kind) references dossier_sheet (dossier_id, kind)
);

-- What somebody thinks they know, said aloud; and what came out when it was tested.
create table dossier_assumption (
    id uuid primary key,
    dossier_id uuid not null references dossier_dossier (id),
    words text not null,
    by_id uuid not null,
    at timestamptz not null,
    outcome text,                    -- null: not tested yet
    tested_by uuid,
    tested_at timestamptz,
    check ((outcome is null) = (tested_by is null) and (outcome is null) = (tested_at is null))
);
create index dossier_assumption_by_dossier on dossier_assumption (dossier_id);

-- A talk of an exploration.
create table dossier_talk (
    id uuid primary key,
    dossier_id uuid not null references dossier_dossier (id),
    with_whom text not null,         -- in words: not everybody has a place here
    held_on date not null,
    outcome text not null,
    by_id uuid not null,
    at timestamptz not null
);
create index dossier_talk_by_dossier on dossier_talk (dossier_id);

-- Where an intake or an exploration led. Never changed.
create table dossier_conclusion (
    dossier_id uuid not null references dossier_dossier (id),
    number int not null,
    kind text not null,              -- dossier.sheet.SheetKind
    result text not null,            -- dossier.sheet.Conclusion.Result
    why text not null,
    by_id uuid not null,
    at timestamptz not null,
    primary key (dossier_id, number)
);

grant select, insert, update on dossier_sheet, dossier_assumption to samenspel_web;
grant select, insert on dossier_sheet_past, dossier_talk, dossier_conclusion to samenspel_web;
grant select on dossier_sheet, dossier_sheet_past, dossier_assumption, dossier_talk, dossier_conclusion
    to samenspel_backup;

do $$
declare part text;
declare rule text := '(dossier_id in (select access_objects(''dossier'')) or (select app_system()))';
begin
    foreach part in array array['dossier_sheet', 'dossier_sheet_past', 'dossier_assumption', 'dossier_talk',
        'dossier_conclusion'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy see on %I for select using %s', part, rule);
        execute format('create policy add on %I for insert with check %s', part, rule);
        execute format('create policy change on %I for update using %s with check %s', part, rule, rule);
    end loop;
end $$;
