-- One appointment of a triangle to draw its picture. The board has the same id.
create table sketch_session (
    id uuid primary key,
    triangle_id uuid not null,
    purpose text not null check (length(purpose) between 1 and 2000),
    planned_at timestamptz not null,
    place text not null default '',
    facilitator_id uuid not null,
    language text not null check (language in ('nl', 'en')),  -- of the invitation and the announcements
    state text not null check (state in ('PREPARED', 'LIVE', 'ENDED', 'CONFIRMED', 'CANCELLED')),
    started_at timestamptz,
    ended_at timestamptz,
    confirmed_at timestamptz,
    confirmed_by uuid,
    cancelled_reason text,
    created_by uuid not null,
    created_at timestamptz not null,
    version int not null default 1          -- grows with every change; who changes an older one is told
);
create index sketch_session_by_triangle on sketch_session (triangle_id, planned_at);

-- Who comes for which corner. A person without login has a name and an address only, and joins by code.
create table sketch_invitee (
    id uuid primary key,
    session_id uuid not null references sketch_session (id) on delete cascade,
    person_id uuid,
    name text not null check (length(name) between 1 and 200),
    email text not null default '',
    corner text not null check (corner in ('OWNER', 'CLIENT', 'PROVIDER')),
    answer text not null default '' check (length(answer) <= 4000),  -- to the question in advance
    answered_at timestamptz
);
create unique index sketch_invitee_once on sketch_invitee (session_id, person_id);

-- Ticks on the preparation list: the number of the item in the list of the guide, from 0.
create table sketch_preparation (
    session_id uuid not null references sketch_session (id) on delete cascade,
    item int not null,
    done_by uuid not null,
    done_at timestamptz not null,
    primary key (session_id, item)
);

-- Somebody without a login who joined by link or code; lives as a person for this one session.
create table sketch_guest (
    id uuid primary key,
    session_id uuid not null references sketch_session (id) on delete cascade,
    name text not null check (length(name) between 1 and 80),
    corner text not null check (corner in ('OWNER', 'CLIENT', 'PROVIDER')),
    joined_at timestamptz not null,
    removed_at timestamptz
);

-- The open door of a session. Codes are kept as HMAC under a key outside the database.
create table sketch_entrance (
    session_id uuid primary key references sketch_session (id) on delete cascade,
    code_seal bytea not null,
    link_seal bytea not null,
    opened_at timestamptz not null,
    closes_at timestamptz not null,         -- of the typed code; the link is good as long as the door is not closed
    closed_at timestamptz,
    wrong int not null default 0            -- wrong codes while it was open; 200 closes it
);
create index sketch_entrance_by_code on sketch_entrance (code_seal);
create index sketch_entrance_by_link on sketch_entrance (link_seal);

grant select, insert, update, delete on sketch_session, sketch_invitee, sketch_preparation, sketch_guest, sketch_entrance
    to samenspel_web;
grant select on sketch_session, sketch_invitee, sketch_preparation, sketch_guest, sketch_entrance to samenspel_backup;

alter table sketch_session enable row level security;
alter table sketch_session force row level security;
create policy see on sketch_session for select
    using (triangle_id in (select access_objects('triangle')) or id in (select access_objects('session')) or app_system());
create policy add on sketch_session for insert
    with check (triangle_id in (select access_objects('triangle')) or app_system());
create policy change on sketch_session for update
    using (triangle_id in (select access_objects('triangle')) or id in (select access_objects('session')) or app_system());

-- What belongs to a session is visible with it.
alter table sketch_invitee enable row level security;
alter table sketch_invitee force row level security;
create policy with_session on sketch_invitee for all
    using (session_id in (select id from sketch_session)) with check (session_id in (select id from sketch_session));
alter table sketch_preparation enable row level security;
alter table sketch_preparation force row level security;
create policy with_session on sketch_preparation for all
    using (session_id in (select id from sketch_session)) with check (session_id in (select id from sketch_session));
alter table sketch_guest enable row level security;
alter table sketch_guest force row level security;
create policy with_session on sketch_guest for all
    using (session_id in (select id from sketch_session)) with check (session_id in (select id from sketch_session));
alter table sketch_entrance enable row level security;
alter table sketch_entrance force row level security;
create policy with_session on sketch_entrance for all
    using (session_id in (select id from sketch_session)) with check (session_id in (select id from sketch_session));
