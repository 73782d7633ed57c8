package nl.samenspel.platform.database;

import java.util.List;
import javax.sql.DataSource;
import nl.samenspel.platform.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Row-level security stands on every table, also for the tables' owner, unless the table itself says why not: its
/// comment then begins with `open:`. The same for views that look with the eyes of their owner and for functions that
/// run with the rights of theirs (`definer:`).
///
/// A migration or a restore that leaves a hole keeps Samenspel from starting (security.md §7, abuse case 19).
public final class RowSecurity {
    private static final String HOLES = """
            select 'table ' || relname || ' has no forced row-level security: enable and force it, or let its comment'
                || ' begin with "open:" and say why everyone may see every row'
            from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and not (relrowsecurity and relforcerowsecurity)
                and relname <> 'flyway_schema_history'
                and coalesce(obj_description(oid, 'pg_class'), '') not like 'open:%'
            union all
            select 'view ' || relname || ' looks with the eyes of its owner: make it with (security_invoker = true)'
            from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
                and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
                and coalesce(obj_description(oid, 'pg_class'), '') not like 'open:%'
            union all
            select 'function ' || proname || ' runs with the rights of its owner: let its comment begin with'
                || ' "definer:" and say why, or make it security invoker'
            from pg_proc
            where pronamespace = 'public'::regnamespace and prosecdef
                and coalesce(obj_description(oid, 'pg_proc'), '') not like 'definer:%'
            union all
            select 'role samenspel_web may pass by row-level security: alter role samenspel_web nosuperuser nobypassrls'
            from pg_roles where rolname = 'samenspel_web' and (rolsuper or rolbypassrls)
            union all
            select 'table ' || relname || ' belongs to samenspel_web: give it to samenspel_owner'
            from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
                and relowner = to_regrole('samenspel_web')
            order by 1""";

    private RowSecurity() {}

    /// One sentence for each hole, in alphabetical order.
    public static List<String> listHoles(DataSource database) {
        return JdbcClient.create(database).sql(HOLES).query(String.class).list();
    }

    static void insist(DataSource database) {
        var holes = listHoles(database);
        if (!holes.isEmpty()) {
            throw new CannotStart("The database does not protect its rows: " + String.join("; ", holes) + ".");
        }
    }
}
