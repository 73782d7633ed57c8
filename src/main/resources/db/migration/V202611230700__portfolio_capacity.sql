-- How many full-time people a team has, as a step: from this month on, until a later row says otherwise. Months before the
-- first row are unknown, which is not the same as none.
create table portfolio_capacity (
    team_id uuid not null references organisation_team (id),
    from_month date not null check (extract(day from from_month) = 1),
    fte numeric(7, 2) not null check (fte between 0 and 10000),
    set_by uuid not null,
    set_at timestamptz not null,
    primary key (team_id, from_month)
);

-- Teams of the providers of triangles in which the current person stands in one of these relations, with the triangle.
create function portfolio_teams(relations text[]) returns table (team uuid, triangle uuid)
    language sql stable
    as $$
        select theirs.id, steered.id from organisation_team theirs
        join triangle_triangle steered on steered.provider_id = theirs.organisation_id
        join access_relation held on held.kind = 'triangle' and held.object_id = steered.id
        where held.person_id = app_person() and held.relation = any (relations)
          and held.since <= now() and (held.until is null or held.until > now())
    $$;

grant select, insert, update, delete on portfolio_capacity to samenspel_web;
grant select on portfolio_capacity to samenspel_backup;

alter table portfolio_capacity enable row level security;
alter table portfolio_capacity force row level security;
create policy see on portfolio_capacity for select
    using (team_id in (select team from portfolio_teams(array['OWNER_CORNER', 'CLIENT_CORNER', 'PROVIDER_CORNER', 'STEWARD']))
        or (select app_system()));
create policy add on portfolio_capacity for insert
    with check (team_id in (select team from portfolio_teams(array['PROVIDER_CORNER', 'STEWARD'])) or (select app_system()));
create policy change on portfolio_capacity for update
    using (team_id in (select team from portfolio_teams(array['PROVIDER_CORNER', 'STEWARD'])) or (select app_system()))
    with check (team_id in (select team from portfolio_teams(array['PROVIDER_CORNER', 'STEWARD'])) or (select app_system()));
create policy take on portfolio_capacity for delete
    using (team_id in (select team from portfolio_teams(array['PROVIDER_CORNER', 'STEWARD'])) or (select app_system()));

-- What accepted assignments of other triangles ask of these teams, per month: a sum, without names. Only of teams whose
-- triangle the asker stands in. Looks as Samenspel itself, for as long as it looks.
create function assignment_demand_elsewhere(triangle uuid, teams uuid[], first date, last date)
    returns table (team uuid, month date, fte numeric)
    language plpgsql volatile
    as $$
    declare
        asker text := current_setting('app.person', true);
        allowed uuid[];
    begin
        allowed := array(select known.id from organisation_team known
                         join triangle_triangle held on held.provider_id = known.organisation_id
                         where known.id = any (teams)
                           and (app_system() or held.id in (select access_objects('triangle'))));
        perform set_config('app.person', '00000000-0000-0000-0000-000000000001', true);
        return query
            select demand.team_id, each_month::date, sum(demand.fte)
            from assignment_demand demand
            join assignment_assignment asked on asked.id = demand.assignment_id
            cross join lateral generate_series(greatest(demand.first_month, first)::timestamp,
                least(demand.last_month, last)::timestamp, interval '1 month') each_month
            where demand.team_id = any (allowed) and demand.triangle_id <> triangle
              and demand.first_month <= last and demand.last_month >= first
              and asked.standing = 'ACCEPTED' and asked.merged_into is null
              and coalesce(asked.phase, '') not in ('ENDED_TOGETHER', 'DECLINED')
            group by demand.team_id, each_month;
        perform set_config('app.person', coalesce(asker, ''), true);
    end
    $$;
