-- Which of these providers have a running triangle, also one that the asker may not see. Tells that alone, and only to
-- who may bring in files: registrars. Looks as Samenspel itself, for as long as it looks.
create function triangle_taken_providers(providers uuid[]) returns setof uuid
    language plpgsql volatile
    as $$
    declare
        asker uuid := app_person();
    begin
        if not exists (select from access_relation
                       where person_id = asker and relation = 'REGISTRAR' and kind = 'installation'
                         and since <= now() and (until is null or until > now())) then
            return;
        end if;
        perform set_config('app.person', '00000000-0000-0000-0000-000000000001', true);
        return query select distinct provider_id from triangle_triangle
            where provider_id = any (providers) and ended_on is null;
        perform set_config('app.person', asker::text, true);
    end
    $$;
