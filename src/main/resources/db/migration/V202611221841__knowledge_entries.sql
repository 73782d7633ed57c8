-- What the product says about the craft.
create table knowledge_entry (
    id uuid primary key,
    key text not null unique,        -- the lasting name in addresses: 'players'
    kind text not null,              -- a name of knowledge.Kind
    place_in_order int not null,     -- among its kind, lower first
    source text not null,            -- a name of knowledge.Entry.Source
    owner_id uuid,                   -- who keeps it up to date; null: nobody yet
    review_by date not null,
    shipped_fingerprint text not null  -- of the content that came with the product last
);
create table knowledge_version (
    id uuid primary key,
    entry_id uuid not null references knowledge_entry (id),
    state text not null check (state in ('DRAFT', 'RETURNED', 'PUBLISHED', 'OFFERED', 'SET_ASIDE')),
    number int,                      -- of published ones, from 1 without gaps; the highest is what the guide says now
    shipped boolean not null,        -- came with the product
    nl jsonb not null,               -- part → text as typed; parts are names of knowledge.Part in lower case
    en jsonb not null,
    rules jsonb,                     -- of cards: minutes, looking, naming
    author_id uuid not null,
    revision int not null,           -- of a draft: goes up with every change
    decided_by uuid,                 -- who published, returned or set aside
    reason text not null default '', -- why it was returned or set aside
    at timestamptz not null,         -- when it got into its state, or for a draft when it was changed last
    unique (entry_id, number),
    check ((state = 'PUBLISHED') = (number is not null))
);
-- One new text at a time, so that a second person knows what to read.
create unique index knowledge_version_one_open on knowledge_version (entry_id) where state in ('DRAFT', 'RETURNED');
create unique index knowledge_version_one_offer on knowledge_version (entry_id) where state = 'OFFERED';
grant select, insert, update on knowledge_entry, knowledge_version to samenspel_web;
grant select on knowledge_entry, knowledge_version to samenspel_backup;

alter table knowledge_entry enable row level security;
alter table knowledge_entry force row level security;
create policy see on knowledge_entry for select using (app_person() is not null);
create policy add on knowledge_entry for insert with check (app_system());
create policy change on knowledge_entry for update using (knowledge_editor()) with check (knowledge_editor());
alter table knowledge_version enable row level security;
alter table knowledge_version force row level security;
create policy see on knowledge_version for select
    using (app_person() is not null and (state = 'PUBLISHED' or knowledge_editor()));
create policy add on knowledge_version for insert with check (knowledge_editor());
create policy change on knowledge_version for update using (knowledge_editor()) with check (knowledge_editor());
