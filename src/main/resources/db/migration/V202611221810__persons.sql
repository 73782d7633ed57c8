create table people_person (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    email text,                      -- work address; unique when there is one
    work text not null default '',   -- what somebody does, in a few words, as shown behind the name
    persona boolean not null default false,  -- a figure of the demo world: logs in by being chosen
    created_at timestamptz not null,
    left_at timestamptz              -- no longer logs in
);
create unique index people_person_email on people_person (lower(email));
-- One login at an identity provider belongs to one person, for good.
create table people_login (
    issuer text not null,
    subject text not null,
    person_id uuid not null references people_person (id),
    primary key (issuer, subject)
);
grant select, insert, update on people_person to samenspel_web;
grant select, insert on people_login to samenspel_web;
grant select on people_person, people_login to samenspel_backup;
alter table people_person enable row level security;
alter table people_person force row level security;
create policy see on people_person for select using (app_person() is not null);
create policy add on people_person for insert with check (app_person() is not null);
create policy change on people_person for update using (app_person() is not null) with check (app_person() is not null);
alter table people_login enable row level security;
alter table people_login force row level security;
create policy see on people_login for select using (app_system());
create policy add on people_login for insert with check (app_system());
