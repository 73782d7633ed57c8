-- A person's own room. No row of it can be seen by anybody but its author; Samenspel itself sees the wrapped keys alone, to wrap
-- them under a new master key.

-- The key of one author's logbook, wrapped under a master key that is not in this database.
create table logbook_key (
    author_id uuid primary key,
    master_version int not null,     -- which master key it is wrapped under
    nonce bytea not null,
    wrapped bytea not null
);
grant select, insert, update, delete on logbook_key to samenspel_web;
grant select on logbook_key to samenspel_backup;
alter table logbook_key enable row level security;
alter table logbook_key force row level security;
create policy own on logbook_key for select using (author_id = app_person() or app_system());
create policy make on logbook_key for insert with check (author_id = app_person());
create policy wrap_again on logbook_key for update using (app_system()) with check (app_system());
create policy destroy on logbook_key for delete using (author_id = app_person());

-- What somebody wrote. There is no column for when, about what or of which kind: all that is inside the seal.
create table logbook_entry (
    id uuid primary key,             -- random, so that it does not tell the time
    author_id uuid not null,
    version int not null,            -- counts the changes; part of the seal
    nonce bytea not null,
    sealed bytea not null            -- AES-256-GCM under the author's key, in steps of 256 bytes
);
create index logbook_entry_by_author on logbook_entry (author_id);
grant select, insert, update, delete on logbook_entry to samenspel_web;
grant select on logbook_entry to samenspel_backup;
alter table logbook_entry enable row level security;
alter table logbook_entry force row level security;
create policy own on logbook_entry for select using (author_id = app_person());
create policy write on logbook_entry for insert with check (author_id = app_person());
create policy rewrite on logbook_entry for update using (author_id = app_person()) with check (author_id = app_person());
create policy remove on logbook_entry for delete using (author_id = app_person());

-- A passage that its author shared: a copy, readable by those named until it is taken back (then the row is gone).
create table logbook_passage (
    id uuid primary key,
    author_id uuid not null,
    passage text not null check (length(passage) between 1 and 5000),
    shared_on date not null,
    unique (id, author_id)
);
create index logbook_passage_by_author on logbook_passage (author_id);
create table logbook_passage_reader (
    passage_id uuid not null,
    person_id uuid not null,
    author_id uuid not null,         -- of the passage, so that this table can be guarded by itself
    primary key (passage_id, person_id),
    foreign key (passage_id, author_id) references logbook_passage (id, author_id) on delete cascade
);
create index logbook_passage_reader_by_person on logbook_passage_reader (person_id);
grant select, insert, delete on logbook_passage, logbook_passage_reader to samenspel_web;
grant select on logbook_passage, logbook_passage_reader to samenspel_backup;
alter table logbook_passage enable row level security;
alter table logbook_passage force row level security;
create policy see on logbook_passage for select using (author_id = app_person()
    or id in (select passage_id from logbook_passage_reader where person_id = app_person()));
create policy share on logbook_passage for insert with check (author_id = app_person());
create policy take_back on logbook_passage for delete using (author_id = app_person());
alter table logbook_passage_reader enable row level security;
alter table logbook_passage_reader force row level security;
create policy see on logbook_passage_reader for select using (author_id = app_person() or person_id = app_person());
create policy share on logbook_passage_reader for insert with check (author_id = app_person());
create policy take_back on logbook_passage_reader for delete using (author_id = app_person());
