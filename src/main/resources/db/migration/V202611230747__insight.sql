-- Figures about groups of people, frozen per quarter. All of it is read and written by Samenspel itself alone.
create table insight_partition (
    root_id uuid not null,           -- an organisation without a parent
    number int not null,             -- of the part, from 0
    units uuid[] not null,           -- organisations; only ever added to
    primary key (root_id, number)
);
-- What was told, with the people behind it: needed to see what telling more would give away.
create table insight_told (
    root_id uuid not null,
    number int not null,
    period text not null,            -- 2026-3: year and quarter
    people uuid[] not null,
    told_at timestamptz not null,
    primary key (root_id, number, period)
);
create table insight_part (
    root_id uuid not null,
    number int not null,
    period text not null,
    units uuid[] not null,
    people int,                      -- null: nothing is told
    figures_of text,                 -- the period whose figures stand; null: nothing is told
    frozen_at timestamptz not null,
    primary key (root_id, period, number)
);
create table insight_cell (
    root_id uuid not null,
    number int not null,
    period text not null,
    flag_key text not null,
    band text not null,              -- a name of Publishing.Band
    primary key (root_id, number, period, flag_key)
);
do $$ declare t text; begin
    foreach t in array array['insight_partition', 'insight_told', 'insight_part', 'insight_cell'] loop
        execute format('grant select, insert on %I to samenspel_web', t);
        execute format('grant select on %I to samenspel_backup', t);
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy ours on %I using (app_system()) with check (app_system())', t);
    end loop;
end $$;
grant update on insight_partition to samenspel_web;
