create table triangle_triangle (
    id uuid primary key,
    name text not null check (length(name) between 1 and 300),
    provider_id uuid not null,       -- an organisation
    owner_kind text not null,        -- NOBODY, ONE (owner_id) or PARTICIPANTS (the clients are the owner together)
    owner_id uuid,                   -- an organisation
    place text not null default '',  -- seat and province, as a register gave them
    ended_on date,
    version int not null default 1,
    created_at timestamptz not null,
    -- how the owner came to stand here, as in triangle_client
    standing text not null,
    proposed_by_session uuid,
    proposed_by uuid,
    accepted_by uuid,
    accepted_at timestamptz
);
create index triangle_by_provider on triangle_triangle (provider_id);

create table triangle_client (
    id uuid primary key,
    triangle_id uuid not null references triangle_triangle (id),
    organisation_id uuid not null,
    role text not null,              -- a name of ClientRole
    participation text not null,     -- a name of Participation
    represented_by uuid references triangle_client (id),
    since date,
    until date,                      -- last day
    version int not null default 1,
    standing text not null,          -- PROPOSED, ACCEPTED or DECLINED
    proposed_by_session uuid,        -- the sketch session it was placed in; null: entered in the register itself
    proposed_by uuid,
    accepted_by uuid,                -- who accepted or declined
    accepted_at timestamptz          -- when accepted, declined, or (while proposed) when proposed
);
create index triangle_client_by_triangle on triangle_client (triangle_id);
create index triangle_client_by_organisation on triangle_client (organisation_id);
create index triangle_client_by_session on triangle_client (proposed_by_session);

-- Persons by name in a corner.
create table triangle_seat (
    id uuid primary key,
    triangle_id uuid not null references triangle_triangle (id),
    kind text not null,              -- a name of Seat.Kind; it says the corner
    client_id uuid references triangle_client (id),  -- for whom, in the clients' corner
    person_id uuid not null,
    since date,
    until date,
    version int not null default 1,
    standing text not null,
    proposed_by_session uuid,
    proposed_by uuid,
    accepted_by uuid,
    accepted_at timestamptz
);
create index triangle_seat_by_triangle on triangle_seat (triangle_id);
create index triangle_seat_by_person on triangle_seat (person_id);
create index triangle_seat_by_session on triangle_seat (proposed_by_session);

-- How the clients steer together. The newest row counts, the others are history.
create table triangle_arrangement (
    id uuid primary key,
    triangle_id uuid not null references triangle_triangle (id),
    kind text not null,              -- a name of Arrangement.Kind
    why text not null,
    chosen_by uuid not null,
    chosen_by_name text not null,    -- as it was that day
    chosen_at timestamptz not null
);
create index triangle_arrangement_by_triangle on triangle_arrangement (triangle_id, chosen_at);

create table triangle_forum (
    id uuid primary key,
    triangle_id uuid not null references triangle_triangle (id),
    kind text not null,              -- a name of Forum.Kind
    name text not null,
    members uuid[] not null default '{}',  -- organisations of the triangle
    rhythm text not null default '',
    decides text not null default '',      -- how it decides
    next_day date,
    ended_on date,
    version int not null default 1
);
create index triangle_forum_by_triangle on triangle_forum (triangle_id);

create table triangle_agreement (
    id uuid primary key,
    triangle_id uuid not null references triangle_triangle (id),
    kind text not null,              -- a name of Agreement.Kind
    subject text not null check (length(subject) between 1 and 500),
    parties uuid[] not null default '{}',  -- organisations of the triangle
    from_day date,
    until_day date,
    review_day date,
    text_place text not null default '',   -- where the whole text stands
    state text not null,             -- PROPOSED, AGREED, ENDED or REPLACED
    state_at timestamptz not null,
    state_by uuid not null,
    reason text not null default '', -- why it ended
    replaces uuid references triangle_agreement (id),
    version int not null default 1,
    standing text not null,
    proposed_by_session uuid,
    proposed_by uuid,
    accepted_by uuid,
    accepted_at timestamptz
);
create index triangle_agreement_by_triangle on triangle_agreement (triangle_id);
create index triangle_agreement_by_session on triangle_agreement (proposed_by_session);

-- Each party's own yes.
create table triangle_agreement_yes (
    agreement_id uuid not null references triangle_agreement (id),
    triangle_id uuid not null references triangle_triangle (id),
    organisation_id uuid not null,
    person_id uuid not null,
    at timestamptz not null,
    primary key (agreement_id, organisation_id)
);

create table triangle_improvement (
    id uuid primary key,
    triangle_id uuid not null references triangle_triangle (id),
    sentence text not null check (length(sentence) between 1 and 500),
    owner_id uuid,                   -- the person who sees to it; null: nobody yet
    due_day date,
    forum_id uuid references triangle_forum (id),
    state text not null,             -- OPEN, DONE or DROPPED
    state_at timestamptz not null,
    state_by uuid not null,
    reason text not null default '', -- why it was dropped
    version int not null default 1,
    standing text not null,
    proposed_by_session uuid,
    proposed_by uuid,
    accepted_by uuid,
    accepted_at timestamptz
);
create index triangle_improvement_by_triangle on triangle_improvement (triangle_id);
create index triangle_improvement_by_owner on triangle_improvement (owner_id) where state = 'OPEN';
create index triangle_improvement_by_session on triangle_improvement (proposed_by_session);

-- Whoever stands in any relation to the triangle sees and changes its rows; what exactly one may do, the policy table
-- says first.
do $$
declare
    name text;
    key text;
begin
    foreach name in array array['triangle', 'client', 'seat', 'arrangement', 'forum', 'agreement', 'agreement_yes',
            'improvement'] loop
        key := case name when 'triangle' then 'id' else 'triangle_id' end;
        execute format('alter table triangle_%s enable row level security', name);
        execute format('alter table triangle_%s force row level security', name);
        execute format('create policy see on triangle_%s for select using (app_system() or %s in (select access_objects(''triangle'')))', name, key);
        execute format('create policy add on triangle_%s for insert with check (app_system() or %s in (select access_objects(''triangle'')))', name, key);
        execute format('create policy change on triangle_%1$s for update using (app_system() or %2$s in (select access_objects(''triangle''))) with check (app_system() or %2$s in (select access_objects(''triangle'')))', name, key);
        execute format('create policy take on triangle_%s for delete using (app_system() or %s in (select access_objects(''triangle'')))', name, key);
        execute format('grant select, insert, update on triangle_%s to samenspel_web', name);
        execute format('grant select on triangle_%s to samenspel_backup', name);
    end loop;
end $$;
grant delete on triangle_agreement_yes to samenspel_web;

-- For neighbours' joins: which organisations stand in a triangle, and in which corner.
create view triangle_name_view with (security_invoker = true) as
    select id as triangle_id, name, provider_id, ended_on from triangle_triangle;
create view triangle_client_view with (security_invoker = true) as
    select id as client_id, triangle_id, organisation_id, role, participation, standing, since, until
    from triangle_client;
grant select on triangle_name_view, triangle_client_view to samenspel_web;
