-- When a player's page last asked whether something happened: who is there now.
alter table practice_player add column seen_at timestamptz;
