-- A try-out on an example: in no list and no register, and thrown away afterwards.
alter table sketch_session add column rehearses uuid references sketch_session (id) on delete cascade;  -- the session it is a try-out for
create policy throw_away on sketch_session for delete using (app_system() and rehearses is not null);

-- Boards that are thrown away one day. Only of these can what happened be deleted.
create table board_passing (
    board_id uuid primary key
);
grant select, insert, delete on board_passing to samenspel_web;
grant select on board_passing to samenspel_backup;
alter table board_passing enable row level security;
alter table board_passing force row level security;
create policy instances on board_passing using (app_system()) with check (app_system());
grant delete on board_log to samenspel_web;
create policy throw_away on board_log for delete
    using (app_system() and board_id in (select board_id from board_passing));
