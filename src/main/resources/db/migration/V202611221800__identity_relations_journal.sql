-- Runs, like every migration, as role samenspel_owner, which nobody logs in with. The roles samenspel_web and
-- samenspel_backup exist before the first migration (platform.database prepares them).

-- The person on whose behalf the current transaction runs, or null. Set with set_config('app.person', …, true) as the
-- first statement of every transaction; unset means: nothing is visible.
create function app_person() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- Samenspel itself: start-up, jobs, the writer of a live board.
create function app_system() returns boolean
    language sql stable parallel safe
    as $$ select app_person() = '00000000-0000-0000-0000-000000000001'::uuid $$;

-- Who stands in which relation to what, and how long. The rooms write it through access.Relations; the policy table and
-- row-level security read it. Times are the database's clock.
create table access_relation (
    person_id uuid not null,
    relation text not null,          -- a name of access.Relation
    kind text not null,              -- what the object is: 'triangle', 'session', 'assignment', 'installation'
    object_id uuid not null,         -- all zeros for the installation
    since timestamptz not null default now(),
    until timestamptz,               -- null: until taken away
    source text not null,            -- why: the room and the act that gave it
    primary key (person_id, kind, object_id, relation)
);
create index access_relation_by_object on access_relation (kind, object_id);
grant select, insert, update, delete on access_relation to samenspel_web;
grant select on access_relation to samenspel_backup;

-- The objects of a kind to which the current person has any relation now.
create function access_objects(kind_asked text) returns setof uuid
    language sql stable parallel safe
    as $$
        select object_id from access_relation
        where person_id = app_person() and kind = kind_asked and since <= now() and (until is null or until > now())
    $$;

alter table access_relation enable row level security;
alter table access_relation force row level security;
create policy own_relations on access_relation for select using (app_person() is not null);
create policy give on access_relation for insert with check (app_person() is not null);
create policy change on access_relation for update using (app_person() is not null) with check (app_person() is not null);
create policy take on access_relation for delete using (app_person() is not null);

-- Who did what to what, when. Append-only; a sealing job chains the lines (seal). Never content of private notes.
create table journal_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_id uuid not null,
    actor_name text not null,        -- as it was that day
    verb text not null,              -- a past tense, in capitals: ASSIGNMENT_ACCEPTED
    kind text not null,              -- kind of the object
    object_id uuid not null,
    scope_kind text,                 -- who may read the line: those with a relation to this object; null: nobody but the actor
    scope_id uuid,
    details jsonb not null default '{}',
    seal bytea                       -- HMAC over the line and the seal before it; null until the sealing job came by
);
create index journal_entry_by_object on journal_entry (object_id, id);
create index journal_entry_by_scope on journal_entry (scope_id, id);
create index journal_entry_unsealed on journal_entry (id) where seal is null;
grant select, insert on journal_entry to samenspel_web;
grant update (seal) on journal_entry to samenspel_web;
grant select on journal_entry to samenspel_backup;
alter table journal_entry enable row level security;
alter table journal_entry force row level security;
create policy read_in_scope on journal_entry for select
    using (actor_id = app_person()
        or (scope_kind = 'triangle' and scope_id in (select access_objects('triangle')))
        or (scope_kind = 'session' and scope_id in (select access_objects('session')))
        or (scope_kind = 'assignment' and scope_id in (select access_objects('assignment')))
        or (scope_kind = 'installation' and scope_id in (select access_objects('installation')))
        or app_system());
create policy append on journal_entry for insert with check (app_person() is not null);
create policy seal on journal_entry for update using (app_system()) with check (app_system());

-- Logins (Spring Session), shared by all instances.
create table spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on spring_session, spring_session_attributes to samenspel_web;
