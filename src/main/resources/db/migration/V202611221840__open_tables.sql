-- Every table has forced row-level security, or says here why not. The start of Samenspel insists.
comment on table spring_session is
    'open: a login is looked up by its secret number before anyone knows whose it is; no page shows these rows';
comment on table spring_session_attributes is
    'open: as spring_session; belongs to a login, not to a person';
