-- Flags and what is done about them. What people write stands in `sealed` columns, which open only with the server's own key.

-- A red flag. Its author alone sees the row; no column tells which sign it is.
create table signal_flag (
    id uuid primary key,
    author_id uuid not null,
    assignment_id uuid,              -- null: about none
    state text not null check (state in ('NOTICED', 'DISCUSSED', 'ACCEPTED', 'RESOLVED')),
    noticed_at timestamptz not null,
    since timestamptz not null,      -- when it came into its state
    sealed bytea not null            -- wording, note, reason
);
create index signal_flag_by_author on signal_flag (author_id, noticed_at);
grant select, insert, update, delete on signal_flag to samenspel_web;
grant select on signal_flag to samenspel_backup;
alter table signal_flag enable row level security;
alter table signal_flag force row level security;
create policy see on signal_flag for select using (author_id = app_person());
create policy add on signal_flag for insert with check (author_id = app_person());
create policy change on signal_flag for update using (author_id = app_person()) with check (author_id = app_person());
create policy erase on signal_flag for delete using (author_id = app_person());

-- A copy of what the author chose to tell one reader.
create table signal_share (
    id uuid primary key,             -- with relations of kind 'shared_flag'
    flag_id uuid not null references signal_flag (id) on delete cascade,
    author_id uuid not null,
    assignment_id uuid,
    reader_id uuid not null,
    audience text not null,          -- a name of Audience: the step in which it was shared
    sealed bytea not null,           -- heading and passage
    shared_at timestamptz not null,
    taken_back_at timestamptz        -- null: the reader may read
);
create index signal_share_by_flag on signal_share (flag_id);
create index signal_share_by_reader on signal_share (reader_id) where taken_back_at is null;
grant select, insert, update on signal_share to samenspel_web;
grant select on signal_share to samenspel_backup;
alter table signal_share enable row level security;
alter table signal_share force row level security;
create policy see on signal_share for select using (author_id = app_person()
    or (reader_id = app_person() and taken_back_at is null and id in (select access_objects('shared_flag'))));
create policy add on signal_share for insert with check (author_id = app_person());
create policy change on signal_share for update using (author_id = app_person()) with check (author_id = app_person());

-- Each time a reader opened it; the author sees that.
create table signal_reading (
    id bigint generated always as identity primary key,
    share_id uuid not null references signal_share (id) on delete cascade,
    author_id uuid not null,
    reader_id uuid not null,
    at timestamptz not null
);
create index signal_reading_by_share on signal_reading (share_id);
grant select, insert on signal_reading to samenspel_web;
grant select on signal_reading to samenspel_backup;
alter table signal_reading enable row level security;
alter table signal_reading force row level security;
create policy see on signal_reading for select using (author_id = app_person());
create policy add on signal_reading for insert with check (reader_id = app_person());
