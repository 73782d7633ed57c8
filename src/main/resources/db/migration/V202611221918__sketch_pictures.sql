-- The picture a triangle confirmed: frozen, with the names and values of that day. Never changed afterwards.
create table sketch_picture (
    session_id uuid primary key references sketch_session (id),
    board_number bigint not null,     -- the last change that is in it
    board jsonb not null,             -- elements and facts, as the board protocol writes them
    around jsonb not null,            -- names of that day: triangle, facilitator, who was there, versions of the cards
    taken_at timestamptz not null
);
grant select, insert on sketch_picture to samenspel_web;
grant select on sketch_picture to samenspel_backup;
alter table sketch_picture enable row level security;
alter table sketch_picture force row level security;
create policy see on sketch_picture for select using (session_id in (select id from sketch_session));
create policy add on sketch_picture for insert with check (session_id in (select id from sketch_session));
