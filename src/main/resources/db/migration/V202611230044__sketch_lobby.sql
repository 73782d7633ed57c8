-- Who comes by code waits in the lobby until who leads lets them in.
alter table sketch_session add column guests_at_once boolean not null default false;  -- true: nobody waits
alter table sketch_guest add column admitted_at timestamptz;   -- null: waits, or was refused
alter table sketch_guest add column refused_at timestamptz;
update sketch_guest set admitted_at = joined_at;
