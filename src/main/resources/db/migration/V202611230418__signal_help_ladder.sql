-- The red button: what somebody asks, by when, and of whom. Seen by whoever has a relation of kind 'help' to it.
create table signal_help (
    id uuid primary key,
    author_id uuid not null,
    assignment_id uuid,              -- null: about none
    asked_at timestamptz not null,
    answer_by timestamptz not null,
    closed_at timestamptz,           -- null: an answer is welcome
    sealed bytea not null            -- the question
);
create index signal_help_by_author on signal_help (author_id);
create table signal_asked (
    help_id uuid not null references signal_help (id),
    author_id uuid not null,         -- who asks
    person_id uuid not null,         -- who owes the answer
    role text not null,              -- a name of help.HelpRequest.Whom
    answered_at timestamptz,
    sealed bytea,                    -- the answer
    primary key (help_id, person_id),
    check ((answered_at is null) = (sealed is null))
);
create index signal_asked_by_person on signal_asked (person_id);
grant select, insert, update on signal_help, signal_asked to samenspel_web;
grant select on signal_help, signal_asked to samenspel_backup;
alter table signal_help enable row level security;
alter table signal_help force row level security;
create policy see on signal_help for select using (id in (select access_objects('help')));
create policy add on signal_help for insert with check (author_id = app_person());
create policy change on signal_help for update using (author_id = app_person()) with check (author_id = app_person());
alter table signal_asked enable row level security;
alter table signal_asked force row level security;
create policy see on signal_asked for select using (help_id in (select access_objects('help')));
create policy add on signal_asked for insert with check (author_id = app_person());
create policy answer on signal_asked for update using (person_id = app_person()) with check (person_id = app_person());

-- What somebody prepares for telling their client that it cannot go on like this.
create table signal_preparation (
    author_id uuid not null,
    assignment_id uuid not null,
    sealed bytea not null,
    primary key (author_id, assignment_id)
);
grant select, insert, update on signal_preparation to samenspel_web;
grant select on signal_preparation to samenspel_backup;
alter table signal_preparation enable row level security;
alter table signal_preparation force row level security;
create policy see on signal_preparation for select using (author_id = app_person());
create policy add on signal_preparation for insert with check (author_id = app_person());
create policy change on signal_preparation for update
    using (author_id = app_person()) with check (author_id = app_person());

-- The ladder along which a matter is taken up. Planned rungs are their author's; taken ones are seen by whom they concern,
-- as in act.Ladder.
create table signal_rung (
    id uuid primary key,
    assignment_id uuid not null,
    author_id uuid not null,
    direction text not null check (direction in ('INWARD', 'OUTWARD', 'ANNOUNCEMENT')),
    state text not null check (state in ('PLANNED', 'TAKEN', 'SETTLED')),
    day date not null,
    sealed bytea not null            -- to whom, what, what came of it
);
create index signal_rung_by_assignment on signal_rung (assignment_id);
grant select, insert, update, delete on signal_rung to samenspel_web;
grant select on signal_rung to samenspel_backup;
alter table signal_rung enable row level security;
alter table signal_rung force row level security;
create policy see on signal_rung for select using (author_id = app_person()
    or (state <> 'PLANNED' and exists (
        select 1 from access_relation r
        where r.person_id = app_person() and r.kind = 'dossier' and r.object_id = assignment_id
            and r.since <= now() and (r.until is null or r.until > now())
            and (r.relation in ('ASSIGNEE', 'BUSINESS_MANAGER')
                or (direction <> 'INWARD'
                    and r.relation in ('COMMISSIONER', 'DELEGATED_CLIENT', 'STEERING_GROUP_MEMBER'))))));
create policy add on signal_rung for insert with check (author_id = app_person());
create policy change on signal_rung for update using (author_id = app_person()) with check (author_id = app_person());
create policy remove on signal_rung for delete using (author_id = app_person() and state = 'PLANNED');
