-- A play has a live board, with its own id. What players put there is written here by the board's writer, for them.
alter table practice_play
    add column left_s int,                      -- while the clock stands still: seconds that remain
    add column opened int not null default 0;   -- the part whose choices lie open already, for each team has chosen
grant update (left_s, opened) on practice_play to samenspel_web;
alter table practice_move add column withdrawn_at timestamptz; -- taken back by who made it, before others read it
grant update (withdrawn_at) on practice_move to samenspel_web;

drop policy change on practice_play;
create policy change on practice_play for update
    using (id in (select access_objects('play')) or (select app_system()))
    with check (id in (select access_objects('play')) or (select app_system()));
drop policy see on practice_player;
create policy see on practice_player for select
    using (play_id in (select access_objects('play')) or (select app_system()));
drop policy see on practice_move;
create policy see on practice_move for select
    using (play_id in (select access_objects('play')) or (select app_system()));
drop policy move on practice_move;
create policy move on practice_move for insert
    with check (person_id = app_person() and play_id in (select access_objects('play')) or (select app_system()));
create policy take_back on practice_move for update using ((select app_system())) with check ((select app_system()));

-- Colleagues who may start a case that somebody wrote. Starting it shows no cards.
create table practice_case_starter (
    case_id uuid not null references practice_case (id) on delete cascade,
    person_id uuid not null,
    primary key (case_id, person_id)
);
create index practice_case_starter_by_person on practice_case_starter (person_id);
grant select, insert, delete on practice_case_starter to samenspel_web;
grant select on practice_case_starter to samenspel_backup;
alter table practice_case_starter enable row level security;
alter table practice_case_starter force row level security;
create policy see on practice_case_starter for select using (
    person_id = app_person() or case_id in (select id from practice_case) or (select app_system()));
create policy name on practice_case_starter for insert with check (case_id in (select id from practice_case));
create policy take_off on practice_case_starter for delete using (case_id in (select id from practice_case));
-- A case that somebody may start is read for them by Samenspel itself, which deals the cards.
drop policy own on practice_case;
create policy own on practice_case for select using (author_id = app_person() or (select app_system()));
