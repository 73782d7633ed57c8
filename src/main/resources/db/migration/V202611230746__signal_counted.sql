-- Flags that their author lets count in figures of groups. Only then stands there, readable for the machine, which flag it is;
-- without a row the flag counts nowhere. Read by Samenspel itself alone, and only to count.
create table signal_counted (
    flag_id uuid primary key references signal_flag (id) on delete cascade,
    author_id uuid not null,
    flag_key text not null,          -- a flag of the guide about the work; never about its author or integrity
    noticed_at timestamptz not null
);
create index signal_counted_by_time on signal_counted (noticed_at);
grant select, insert, delete on signal_counted to samenspel_web;
grant select on signal_counted to samenspel_backup;
alter table signal_counted enable row level security;
alter table signal_counted force row level security;
create policy see on signal_counted for select using (author_id = app_person() or app_system());
create policy add on signal_counted for insert with check (author_id = app_person());
create policy take_back on signal_counted for delete using (author_id = app_person());
