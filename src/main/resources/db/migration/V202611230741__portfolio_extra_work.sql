-- How much of something was agreed for an assignment, in a unit of its own, evenly over its months.
create table portfolio_agreed (
    id uuid primary key,
    triangle_id uuid not null references triangle_triangle (id),
    assignment_id uuid not null references assignment_assignment (id),
    client_id uuid references organisation_organisation (id),  -- null: all its clients together
    unit text not null check (length(unit) between 1 and 60),  -- a plural: applications, hours
    amount numeric(14, 2) not null check (amount > 0),
    from_month date not null check (extract(day from from_month) = 1),
    until_month date not null check (extract(day from until_month) = 1),  -- counted in
    agreement_id uuid,               -- where the parties said so
    made_by uuid not null,
    made_at timestamptz not null,
    unique (id, triangle_id),
    check (until_month >= from_month)
);
create index portfolio_agreed_by_triangle on portfolio_agreed (triangle_id);

-- What it really was, per month.
create table portfolio_realised (
    agreed_id uuid not null,
    triangle_id uuid not null,
    month date not null check (extract(day from month) = 1),
    amount numeric(14, 2) not null check (amount >= 0),
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (agreed_id, month),
    foreign key (agreed_id, triangle_id) references portfolio_agreed (id, triangle_id) on delete cascade
);

grant select, insert, update, delete on portfolio_agreed, portfolio_realised to samenspel_web;
grant select on portfolio_agreed, portfolio_realised to samenspel_backup;

do $$
declare
    name text;
begin
    foreach name in array array['portfolio_agreed', 'portfolio_realised']
    loop
        execute format('alter table %s enable row level security', name);
        execute format('alter table %s force row level security', name);
        execute format($p$create policy see on %s for select
            using (triangle_id in (select access_objects('triangle')) or app_system())$p$, name);
        execute format($p$create policy add on %s for insert
            with check (triangle_id in (select access_objects('triangle')) or app_system())$p$, name);
        execute format($p$create policy change on %s for update
            using (triangle_id in (select access_objects('triangle')) or app_system())
            with check (triangle_id in (select access_objects('triangle')) or app_system())$p$, name);
        execute format($p$create policy take on %s for delete
            using (triangle_id in (select access_objects('triangle')) or app_system())$p$, name);
    end loop;
end
$$;
