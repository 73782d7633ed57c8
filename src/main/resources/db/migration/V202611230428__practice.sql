-- A case that somebody wrote. Its cards say what only one role may know: nobody reads it but its author.
create table practice_case (
    id uuid primary key,
    author_id uuid not null,
    version int not null,
    content jsonb not null           -- practice.PracticeCase.Content
);
create index practice_case_by_author on practice_case (author_id);
grant select, insert, update, delete on practice_case to samenspel_web;
grant select on practice_case to samenspel_backup;
alter table practice_case enable row level security;
alter table practice_case force row level security;
create policy own on practice_case for select using (author_id = app_person());
create policy make on practice_case for insert with check (author_id = app_person());
create policy change on practice_case for update using (author_id = app_person()) with check (author_id = app_person());
create policy remove on practice_case for delete using (author_id = app_person());

-- One time that a case is played.
create table practice_play (
    id uuid primary key,
    leader_id uuid not null,
    content jsonb not null,          -- as it was at the start, without the cards
    teams int not null check (teams between 1 and 4),
    code_seal bytea not null unique, -- of the code with which colleagues come in, by the server's key
    part int not null default 0,     -- from 1; 0: people gather
    ends_at timestamptz,             -- of the part that is being played
    ended_at timestamptz,
    made_at timestamptz not null,
    version bigint not null default 0 -- counts everything that others may want to see
);
grant select, insert on practice_play to samenspel_web;
grant update (part, ends_at, ended_at, version) on practice_play to samenspel_web;
grant select on practice_play to samenspel_backup;
alter table practice_play enable row level security;
alter table practice_play force row level security;
create policy see on practice_play for select using (id in (select access_objects('play')) or app_system());
create policy make on practice_play for insert with check (leader_id = app_person());
create policy change on practice_play for update
    using (id in (select access_objects('play'))) with check (id in (select access_objects('play')));

create table practice_player (
    play_id uuid not null references practice_play (id),
    person_id uuid not null,
    team int not null default 0,     -- from 1; 0: not chosen yet
    role text,                       -- a name of practice.PracticeRole; null: not chosen yet
    primary key (play_id, person_id)
);
grant select, insert, update on practice_player to samenspel_web;
grant select on practice_player to samenspel_backup;
alter table practice_player enable row level security;
alter table practice_player force row level security;
create policy see on practice_player for select using (play_id in (select access_objects('play')));
create policy come_in on practice_player for insert
    with check (person_id = app_person() and play_id in (select access_objects('play')));
create policy sit_down on practice_player for update using (person_id = app_person()) with check (person_id = app_person());

-- What only one role may read of a part: its player once that part has begun, everybody when the play is over.
create table practice_card (
    play_id uuid not null references practice_play (id),
    part int not null,
    role text not null,
    text text not null,
    primary key (play_id, part, role)
);
grant select, insert on practice_card to samenspel_web;
grant select on practice_card to samenspel_backup;
alter table practice_card enable row level security;
alter table practice_card force row level security;
create policy read on practice_card for select using (
    exists (select 1 from practice_play y where y.id = practice_card.play_id and y.ended_at is not null)
    or exists (select 1 from practice_player p join practice_play y on y.id = p.play_id
        where p.play_id = practice_card.play_id and p.person_id = app_person() and p.role = practice_card.role
            and practice_card.part <= y.part));
create policy deal on practice_card for insert with check (play_id in (select access_objects('play')));

-- What players did for their team; nothing is changed afterwards.
create table practice_move (
    id uuid primary key,
    play_id uuid not null references practice_play (id),
    kind text not null,              -- a name of practice.Move.Kind
    team int not null,
    part int not null,
    person_id uuid not null,
    option int,                      -- of the part's options, from 0; null: own words
    intervention text not null default '',
    words text not null default '',
    at timestamptz not null
);
create index practice_move_by_play on practice_move (play_id, part, team, at);
grant select, insert on practice_move to samenspel_web;
grant select on practice_move to samenspel_backup;
alter table practice_move enable row level security;
alter table practice_move force row level security;
create policy see on practice_move for select using (play_id in (select access_objects('play')));
create policy move on practice_move for insert
    with check (person_id = app_person() and play_id in (select access_objects('play')));
