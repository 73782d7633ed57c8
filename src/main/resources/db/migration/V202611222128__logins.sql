-- Whether the current person gives out rights and looks after the installation.
create function people_administrator() returns boolean
    language sql stable parallel safe
    as $$
        select app_system() or exists (
            select 1 from access_relation
            where person_id = app_person() and kind = 'installation' and relation = 'ADMINISTRATOR'
              and since <= now() and (until is null or until > now()))
    $$;

-- A person has one login at one identity provider. An administrator can let go of it, so that another can take its place.
create unique index people_login_one_each on people_login (person_id, issuer);
grant delete on people_login to samenspel_web;
create policy see_as_administrator on people_login for select using (people_administrator());
create policy release on people_login for delete using (people_administrator());

-- Counts the changes, so that of two people who change somebody at once the second is warned.
alter table people_person add column version int not null default 1;

-- The code with which somebody logs in once, where the organisation has no login of its own.
create table people_invitation (
    person_id uuid primary key references people_person (id),
    seal bytea not null,             -- of the code, by the server's key; the code itself is only in the invitation
    expires_at timestamptz not null
);
create index people_invitation_by_seal on people_invitation (seal);
grant select, insert, update, delete on people_invitation to samenspel_web;
grant select on people_invitation to samenspel_backup;
alter table people_invitation enable row level security;
alter table people_invitation force row level security;
create policy see on people_invitation for select using (people_administrator());
create policy invite on people_invitation for insert with check (people_administrator());
create policy invite_again on people_invitation for update
    using (people_administrator()) with check (people_administrator());
create policy used on people_invitation for delete using (people_administrator());
