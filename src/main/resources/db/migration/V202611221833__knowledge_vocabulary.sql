-- Which names the roles go by, for the installation or for one organisation.
create table knowledge_vocabulary (
    scope_id uuid primary key,       -- an organisation; all zeros for the installation
    vocabulary text not null,        -- a name of knowledge.Vocabulary
    chosen_by uuid not null,
    chosen_at timestamptz not null
);
grant select, insert, update on knowledge_vocabulary to samenspel_web;
grant select on knowledge_vocabulary to samenspel_backup;

-- Whether the current person edits the guide.
create function knowledge_editor() returns boolean
    language sql stable parallel safe
    as $$
        select app_system() or exists (
            select 1 from access_relation
            where person_id = app_person() and kind = 'installation' and relation = 'EDITOR'
              and since <= now() and (until is null or until > now()))
    $$;

alter table knowledge_vocabulary enable row level security;
alter table knowledge_vocabulary force row level security;
-- Names of roles are no secret: the login page shows them too.
create policy see on knowledge_vocabulary for select using (true);
create policy choose on knowledge_vocabulary for insert with check (app_person() is not null);
create policy choose_again on knowledge_vocabulary for update using (app_person() is not null) with check (app_person() is not null);
