create table organisation_organisation (
    id uuid primary key,
    kind text not null,              -- a name of Organisation.Kind
    parent_id uuid references organisation_organisation (id),
    identifier text not null default '',  -- URI in the government's value lists, or empty
    since date,                      -- null: unknown
    until date,                      -- last day; null: still there
    merged_into uuid references organisation_organisation (id),  -- was another spelling of that one
    version int not null default 1,
    created_at timestamptz not null
);
create index organisation_by_parent on organisation_organisation (parent_id);
create unique index organisation_by_identifier on organisation_organisation (identifier)
    where identifier <> '' and merged_into is null;
comment on table organisation_organisation is
    'open: what an organisation is called and where it belongs is public; every colleague sees the whole list';

-- One row per name an organisation has had. A name holds until the next one begins.
create table organisation_name (
    organisation_id uuid not null references organisation_organisation (id),
    from_day date not null,          -- 0001-01-01: from the beginning, as far as known
    name text not null check (length(name) between 1 and 300),
    abbreviation text not null default '' check (length(abbreviation) <= 60),
    key text not null,               -- the name as NameKey compares it
    primary key (organisation_id, from_day)
);
create index organisation_name_by_key on organisation_name (key);
comment on table organisation_name is 'open: as organisation_organisation';

-- Other spellings under which a file may mention an organisation.
create table organisation_alias (
    organisation_id uuid not null references organisation_organisation (id),
    key text not null,
    name text not null,
    primary key (organisation_id, key)
);
create index organisation_alias_by_key on organisation_alias (key);
comment on table organisation_alias is 'open: as organisation_organisation';

create table organisation_team (
    id uuid primary key,
    organisation_id uuid not null references organisation_organisation (id),
    name text not null check (length(name) between 1 and 200),
    ended_on date,
    version int not null default 1
);
create index organisation_team_by_organisation on organisation_team (organisation_id, name);
comment on table organisation_team is 'open: as organisation_organisation; who is in a team stands elsewhere';

-- People of a unit.
create table organisation_member (
    id uuid primary key,
    organisation_id uuid not null references organisation_organisation (id),
    person_id uuid not null,
    function text not null default '',   -- what somebody does there, in their own words
    from_day date,
    until_day date
);
create index organisation_member_by_organisation on organisation_member (organisation_id);
create index organisation_member_by_person on organisation_member (person_id);
alter table organisation_member enable row level security;
alter table organisation_member force row level security;
create policy see on organisation_member for select using (app_person() is not null);
create policy add on organisation_member for insert with check (app_person() is not null);
create policy change on organisation_member for update
    using (app_person() is not null) with check (app_person() is not null);

-- The name today, for neighbours. One that was merged goes by the name of the one it was merged into. Before its first
-- name an organisation goes by that first name.
create view organisation_name_view with (security_invoker = true) as
    select o.id as organisation_id, n.name, n.abbreviation
    from organisation_organisation o
    cross join lateral (
        select name, abbreviation from organisation_name
        where organisation_id = coalesce(o.merged_into, o.id)
        order by from_day > current_date, abs(current_date - from_day) limit 1) n;

create view organisation_team_view with (security_invoker = true) as
    select id as team_id, organisation_id, name, ended_on from organisation_team;

grant select, insert, update, delete on organisation_organisation, organisation_name, organisation_alias,
    organisation_team, organisation_member to samenspel_web;
grant select on organisation_name_view, organisation_team_view to samenspel_web;
grant select on organisation_organisation, organisation_name, organisation_alias, organisation_team,
    organisation_member to samenspel_backup;
