-- How somebody wants to be reached; no row: as the product proposes.
create table notice_preference (
    person_id uuid primary key references people_person (id),
    mail text not null,              -- a name of notice.Preference.Mail
    digest_hour int not null check (digest_hour between 0 and 23),
    quiet_from int not null check (quiet_from between 0 and 23),
    quiet_until int not null check (quiet_until between 0 and 23),
    language text not null
);
grant select, insert, update on notice_preference to samenspel_web;
grant select on notice_preference to samenspel_backup;
alter table notice_preference enable row level security;
alter table notice_preference force row level security;
create policy see on notice_preference for select using (person_id = app_person() or app_system());
create policy choose on notice_preference for insert with check (person_id = app_person());
create policy choose_again on notice_preference for update
    using (person_id = app_person()) with check (person_id = app_person());

-- The secret address of somebody's calendar feed, as a seal by the server's key.
create table notice_feed (
    person_id uuid primary key references people_person (id),
    seal bytea not null unique
);
grant select, insert, update, delete on notice_feed to samenspel_web;
grant select on notice_feed to samenspel_backup;
alter table notice_feed enable row level security;
alter table notice_feed force row level security;
create policy see on notice_feed for select using (person_id = app_person() or app_system());
create policy make on notice_feed for insert with check (person_id = app_person());
create policy renew on notice_feed for update using (person_id = app_person()) with check (person_id = app_person());
create policy withdraw on notice_feed for delete using (person_id = app_person());

-- That somebody's day was looked at for the daily mail: one instance gets the row.
create table notice_digest (
    person_id uuid not null references people_person (id),
    day date not null,
    primary key (person_id, day)
);
-- Mails on their way: how much waits, never what.
create table notice_mail (
    id uuid primary key,
    person_id uuid not null references people_person (id),
    notices int not null,
    moments int not null,
    owed int not null,
    made_at timestamptz not null,
    attempts int not null default 0,
    next_at timestamptz not null,    -- not tried before; while it is being sent a few minutes ahead
    sent_at timestamptz
);
create index notice_mail_due on notice_mail (next_at) where sent_at is null;
grant select, insert, delete on notice_digest to samenspel_web;
grant select, insert, update, delete on notice_mail to samenspel_web;
grant select on notice_digest, notice_mail to samenspel_backup;
alter table notice_digest enable row level security;
alter table notice_digest force row level security;
create policy own on notice_digest for all using (app_system()) with check (app_system());
alter table notice_mail enable row level security;
alter table notice_mail force row level security;
create policy own on notice_mail for all using (app_system()) with check (app_system());

-- Notices of long ago go.
grant delete on notice_notice to samenspel_web;
create policy forget on notice_notice for delete using (app_system());
