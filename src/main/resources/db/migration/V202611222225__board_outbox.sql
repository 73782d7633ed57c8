-- What the register wants on a board: written in the transaction of the register's own change, and taken away in the
-- transaction that writes the board's. So neither happens without the other, whatever breaks in between.
create table board_outbox (
    position bigint generated always as identity primary key, -- carried out in this order
    board_id uuid not null,
    command_id uuid not null unique,   -- of the change it becomes
    actor_id uuid not null,
    actor_name text not null,
    commands jsonb not null            -- docs/board-protocol.md §3
);
create index board_outbox_board on board_outbox (board_id, position);
grant select, insert, delete on board_outbox to samenspel_web;
grant select on board_outbox to samenspel_backup;
alter table board_outbox enable row level security;
alter table board_outbox force row level security;
create policy write_down on board_outbox for insert with check (true);
create policy read_as_the_writer on board_outbox for select using (app_system());
create policy take_away on board_outbox for delete using (app_system());
