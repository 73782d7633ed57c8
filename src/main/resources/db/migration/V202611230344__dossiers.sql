-- A dossier carries the id of its assignment. A relation of kind 'dossier' goes before each row, so whoever opens one
-- sees it.
create table dossier_dossier (
    id uuid primary key,
    phase text not null,             -- assignment.Assignment.Phase
    arrived_by uuid not null,        -- who took it to this phase, or put it away
    arrived_at timestamptz not null,
    arrived_why text not null default '',
    closed boolean not null default false,
    parting_side text,               -- the side that proposes to end together; null: nobody does
    parting_by uuid,
    parting_at timestamptz,
    parting_why text,
    check ((parting_side is null) = (parting_by is null) and (parting_side is null) = (parting_at is null)
        and (parting_side is null) = (parting_why is null))
);

-- How it came from phase to phase. Never changed.
create table dossier_step (
    dossier_id uuid not null references dossier_dossier (id),
    number int not null,             -- from 1: the opening
    kind text not null,              -- OPENED, ON, BACK, CLOSED, REOPENED
    phase text not null,             -- where it led
    by_id uuid not null,
    at timestamptz not null,
    why text not null default '',
    primary key (dossier_id, number)
);

create table dossier_participant (
    dossier_id uuid not null references dossier_dossier (id),
    person_id uuid not null,
    seat text not null,              -- dossier.Seat
    invited_by uuid not null,
    joined_at timestamptz not null,
    mandate_from uuid,               -- in whose name a delegated client acts; null: only reads
    mandate_until date,              -- last day
    left_at timestamptz,             -- null: is in it
    primary key (dossier_id, person_id),
    check ((mandate_from is null) = (mandate_until is null))
);
create unique index dossier_one_client on dossier_participant (dossier_id) where seat = 'CLIENT' and left_at is null;
create index dossier_participant_by_person on dossier_participant (person_id) where left_at is null;

grant select, insert, update on dossier_dossier, dossier_participant to samenspel_web;
grant select, insert on dossier_step to samenspel_web;
grant select on dossier_dossier, dossier_step, dossier_participant to samenspel_backup;

do $$
declare part text;
declare rule text;
begin
    foreach part in array array['dossier_dossier', 'dossier_step', 'dossier_participant'] loop
        rule := format('(%s in (select access_objects(''dossier'')) or (select app_system()))',
            case part when 'dossier_dossier' then 'id' else 'dossier_id' end);
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy see on %I for select using %s', part, rule);
        execute format('create policy add on %I for insert with check %s', part, rule);
        execute format('create policy change on %I for update using %s with check %s', part, rule, rule);
    end loop;
end $$;

-- What was done in a dossier is read by who is in it.
create policy read_in_dossier on journal_entry for select
    using (scope_kind = 'dossier' and scope_id in (select access_objects('dossier')));

-- While a dossier is open the register's phase follows it.
alter table assignment_assignment add column phase_by_dossier boolean not null default false;
