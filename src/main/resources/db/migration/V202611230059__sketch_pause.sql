-- A session may stop and go on another day: then planned_at is the day on which it goes on.
alter table sketch_session add column paused_at timestamptz;
alter table sketch_session drop constraint sketch_session_state_check;
alter table sketch_session add constraint sketch_session_state_check
    check (state in ('PREPARED', 'LIVE', 'PAUSED', 'ENDED', 'CONFIRMED', 'CANCELLED'));
