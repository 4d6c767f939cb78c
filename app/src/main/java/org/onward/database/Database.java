package org.onward.database;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.array.SqlArrayTypes;
import org.jdbi.v3.core.internal.OnDemandExtensions;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * The one way to speak to the database.
 *
 * <p>Records map from rows by the names of their components, ids are records such as {@code PersonId(UUID value)}, and
 * enums are lower-case words with hyphens: no Dao registers anything.
 */
public final class Database {

    private Database() {}

    public static Jdbi over(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new SqlObjectPlugin());
        jdbi.registerRowMapper(new RecordRowMapper());
        jdbi.registerArgument(new IdArguments());
        jdbi.registerColumnMapper(new IdColumns());
        jdbi.registerArgument(new EnumArguments());
        jdbi.registerColumnMapper(new EnumColumns());
        jdbi.registerArgument(new TimeArguments());
        // A message would quote the values that were bound: what people wrote.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.getConfig(OnDemandExtensions.class).setFactory(new CachedDaoFactory());
        jdbi.getConfig(SqlArrayTypes.class).register(new ArrayElements());
        return jdbi;
    }
}
