-- Every change to a live board, in order. The truth: memory and snapshots can be made from it again. Append-only.
create table board_log (
    board_id uuid not null,            -- id of what it is the board of: a sketch session
    number bigint not null,            -- from 1 without gaps, per board
    command_id uuid not null,          -- made by the browser: the same command twice is answered, not done twice
    actor_id uuid not null,
    actor_name text not null,          -- as it was that day
    at timestamptz not null,           -- information only; order is by number
    edits jsonb not null,              -- what happened: docs/board-protocol.md §3
    undo jsonb not null,               -- the edits that would take it back
    undoes bigint not null default 0,  -- number of the change that this one takes back; 0: none
    redoes bigint not null default 0,  -- number of the change that this one does again; 0: none
    from_outside boolean not null,     -- came from the register, not from somebody at the board
    constraint board_log_number primary key (board_id, number),
    constraint board_log_command unique (board_id, command_id)
);
grant select, insert on board_log to samenspel_web;
grant select on board_log to samenspel_backup;
alter table board_log enable row level security;
alter table board_log force row level security;
create policy read_at_the_table on board_log for select
    using (app_system() or board_id in (select access_objects('session')));
create policy append on board_log for insert with check (app_system());

-- A board at a number, so that reading it does not begin at change 1. Only the newest two of a board are kept.
create table board_snapshot (
    board_id uuid not null,
    number bigint not null,
    board jsonb not null,
    at timestamptz not null,
    primary key (board_id, number)
);
grant select, insert, delete on board_snapshot to samenspel_web;
grant select on board_snapshot to samenspel_backup;
alter table board_snapshot enable row level security;
alter table board_snapshot force row level security;
create policy read_at_the_table on board_snapshot for select
    using (app_system() or board_id in (select access_objects('session')));
create policy keep on board_snapshot for insert with check (app_system());
create policy forget on board_snapshot for delete using (app_system());

-- Which instance works on a live board now. It may be wrong for a moment; the primary key of board_log decides then.
create table board_lease (
    board_id uuid primary key,
    holder uuid not null,              -- one start of one instance
    until timestamptz not null         -- by the database's clock
);
grant select, insert, update, delete on board_lease to samenspel_web;
grant select on board_lease to samenspel_backup;
alter table board_lease enable row level security;
alter table board_lease force row level security;
create policy instances on board_lease using (app_system()) with check (app_system());
