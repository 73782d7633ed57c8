-- Photos of the table of a session, drawn anew by us: no place, time or camera in them.
create table sketch_photo (
    id uuid primary key,
    session_id uuid not null references sketch_session (id),
    words text not null check (length(words) between 1 and 1000), -- what it shows, for who cannot see it
    picture bytea not null check (length(picture) <= 8388608),    -- JPEG
    width_px int not null,
    height_px int not null,
    in_report boolean not null,
    added_by uuid not null,
    added_at timestamptz not null,
    removed_at timestamptz, -- kept, so that it can come back
    removed_by uuid
);
create index sketch_photo_by_session on sketch_photo (session_id, added_at);

grant select, insert on sketch_photo to samenspel_web;
grant update (in_report, removed_at, removed_by) on sketch_photo to samenspel_web;
grant select on sketch_photo to samenspel_backup;

alter table sketch_photo enable row level security;
alter table sketch_photo force row level security;
create policy see on sketch_photo for select using (session_id in (select id from sketch_session));
create policy add on sketch_photo for insert with check (session_id in (select id from sketch_session));
create policy change on sketch_photo for update using (session_id in (select id from sketch_session));
