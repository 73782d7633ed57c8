-- The agreement of a dossier in numbered versions, each in exactly one state (docs/states/dossier-agreement.md).
create table dossier_agreement (
    dossier_id uuid not null references dossier_dossier (id),
    number int not null,             -- from 1; a text that was offered and taken back keeps its number
    state text not null,             -- DRAFT, OFFERED, IN_FORCE, REPLACED, WITHDRAWN
    occasion text,                   -- why it is made again (dossier.agreement.Occasion); null: the first
    reason text not null default '', -- in words
    revision int not null,           -- counts the changes of the draft
    content jsonb not null,          -- as dossier.agreement.ContentJson writes it
    changed_by uuid not null,
    changed_at timestamptz not null,
    offered_by uuid,
    offered_at timestamptz,
    client_by uuid,                  -- who confirmed for the client side
    client_at timestamptz,
    provider_by uuid,                -- and for the provider side
    provider_at timestamptz,
    ended_by uuid,                   -- who took it back, or whose yes to a newer one replaced it
    ended_at timestamptz,
    ended_why text,                  -- of what was taken back
    primary key (dossier_id, number)
);
create unique index dossier_agreement_one_open on dossier_agreement (dossier_id) where state in ('DRAFT', 'OFFERED');
create unique index dossier_agreement_one_in_force on dossier_agreement (dossier_id) where state = 'IN_FORCE';

-- What a draft said at earlier revisions, to compare what two people changed at once.
create table dossier_agreement_past (
    dossier_id uuid not null,
    number int not null,
    revision int not null,
    content jsonb not null,
    primary key (dossier_id, number, revision),
    foreign key (dossier_id, number) references dossier_agreement (dossier_id, number)
);

grant select, insert, update on dossier_agreement to samenspel_web;
grant select, insert on dossier_agreement_past to samenspel_web;
grant select on dossier_agreement, dossier_agreement_past to samenspel_backup;

do $$
declare part text;
declare rule text := '(dossier_id in (select access_objects(''dossier'')) or (select app_system()))';
begin
    foreach part in array array['dossier_agreement', 'dossier_agreement_past'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy see on %I for select using %s', part, rule);
        execute format('create policy add on %I for insert with check %s', part, rule);
        execute format('create policy change on %I for update using %s with check %s', part, rule, rule);
    end loop;
end $$;
