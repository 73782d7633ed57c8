-- Suggestions that say the same of many pairs are shown as one line; portfolio.overlap.Bundle. Null: stands alone.
alter table portfolio_suggestion add column bundle text;

-- Whose team may be too full is looked at again when somebody asks more or less of it.
create index portfolio_suggestion_by_team on portfolio_suggestion using gin (teams)
    where rules @> array['SCARCE_TEAM'];
create index portfolio_suggestion_by_chain on portfolio_suggestion (triangle_id)
    where rules @> array['CHAIN'];

-- What the last search of a triangle left out because more than a third of its assignments have it.
create table portfolio_common (
    triangle_id uuid primary key references triangle_triangle (id),
    words jsonb not null,            -- portfolio.overlap.finder.Common
    size int not null                -- how many assignments there were
);
grant select, insert, update on portfolio_common to samenspel_web;
grant select on portfolio_common to samenspel_backup;
alter table portfolio_common enable row level security;
alter table portfolio_common force row level security;
create policy see on portfolio_common for select
    using (triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy add on portfolio_common for insert
    with check (triangle_id in (select access_objects('triangle')) or (select app_system()));
create policy change on portfolio_common for update
    using (triangle_id in (select access_objects('triangle')) or (select app_system()))
    with check (triangle_id in (select access_objects('triangle')) or (select app_system()));
