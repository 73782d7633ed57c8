-- A try-out is of nobody's triangle: only who takes part in it sees it.
drop policy see on sketch_session;
create policy see on sketch_session for select
    using ((rehearses is null and triangle_id in (select access_objects('triangle')))
        or id in (select access_objects('session')) or app_system());
drop policy change on sketch_session;
create policy change on sketch_session for update
    using ((rehearses is null and triangle_id in (select access_objects('triangle')))
        or id in (select access_objects('session')) or app_system());
