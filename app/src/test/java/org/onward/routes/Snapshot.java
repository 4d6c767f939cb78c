package org.onward.routes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.onward.RunningOnward;

/** A copy of the database's content, to detect changes and to restore it. */
final class Snapshot {
    private static final String SCHEMA = "snapshot";

    private final RunningOnward onward;
    private final List<Table> tables;
    private final Map<String, String> sums;

    private record Table(String name, String columns) {}

    private Snapshot(RunningOnward onward, List<Table> tables, Map<String, String> sums) {
        this.onward = onward;
        this.tables = tables;
        this.sums = sums;
    }

    static Snapshot take(RunningOnward onward) {
        return onward.jdbi().inTransaction(handle -> {
            List<Table> tables = tables(handle);
            handle.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
            handle.execute("CREATE SCHEMA " + SCHEMA);
            tables.forEach(table -> handle.execute(
                    "CREATE TABLE %s.%s AS SELECT * FROM public.%s".formatted(SCHEMA, table.name(), table.name())));
            return new Snapshot(onward, tables, sums(handle, tables));
        });
    }

    /** A checksum of each table's current content. */
    static Map<String, String> sums(Jdbi jdbi) {
        return jdbi.withHandle(handle -> sums(handle, tables(handle)));
    }

    /**
     * Restores the tables that have changed, and lets the service serve the content of the restored changes.
     *
     * @return their names
     */
    List<String> restoreIfChanged() {
        Map<String, String> now = onward.jdbi().withHandle(handle -> sums(handle, tables));
        List<String> changed = sums.keySet().stream()
                .filter(table -> !sums.get(table).equals(now.get(table)))
                .toList();
        if (!changed.isEmpty()) {
            restore(changed);
            onward.pollContent();
        }
        return changed;
    }

    /** Restores tables with triggers and foreign keys disabled. */
    private void restore(List<String> changed) {
        onward.jdbi().useTransaction(handle -> {
            handle.execute("SET LOCAL session_replication_role = replica");
            tables.stream().filter(table -> changed.contains(table.name())).forEach(table -> {
                handle.execute("DELETE FROM public." + table.name());
                handle.execute("INSERT INTO public.%1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM %3$s.%1$s"
                        .formatted(table.name(), table.columns(), SCHEMA));
            });
        });
    }

    private static List<Table> tables(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT quote_ident(table_name), string_agg(quote_ident(column_name), ', ')
                        FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
                            AND table_name NOT LIKE 'databasechangelog%'
                            AND table_name NOT LIKE 'prompt_figure%' -- counted again by the first view of a day
                            -- written whenever the service takes up changed content
                            AND table_name NOT IN ('completion_rule', 'content_version')
                            AND table_name NOT LIKE 'search%'
                        GROUP BY table_name
                        ORDER BY table_name
                        """)
                .map((row, context) -> new Table(row.getString(1), row.getString(2)))
                .list();
    }

    private static Map<String, String> sums(Handle handle, List<Table> tables) {
        String query = String.join(
                " UNION ALL ",
                tables.stream()
                        .map(table ->
                                "SELECT '%1$s', count(*) || ':' || coalesce(sum(hashtext(t::text)::bigint), 0) FROM %1$s t"
                                        .formatted(table.name()))
                        .toList());
        Map<String, String> sums = new TreeMap<>();
        handle.createQuery(query)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }
}
