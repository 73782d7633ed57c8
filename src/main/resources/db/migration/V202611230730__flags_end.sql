-- A flag that nobody else reads is let go some time after its author last touched it, warned first (signal.FlagExpiry).
alter table signal_flag add column edited_at timestamptz;        -- when its author last changed it
alter table signal_flag add column warned_at timestamptz;        -- null: not told since then that it will go
alter table signal_flag no force row level security;
update signal_flag set edited_at = since;
alter table signal_flag force row level security;
alter table signal_flag alter column edited_at set not null;
create index signal_flag_by_edit on signal_flag (edited_at);
-- The job finds them; what it then does it does with the author's own eyes. What is sealed stays sealed.
create policy find_untouched on signal_flag for select using (app_system());
