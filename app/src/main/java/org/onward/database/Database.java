package org.onward.database;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.array.SqlArrayTypes;
import org.jdbi.v3.core.internal.OnDemandExtensions;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * Creates the {@code Jdbi} through which all database access goes.
 *
 * <p>Rows map to records by the names of their components. Ids are records such as {@code PersonId(UUID value)}. Enums
 * are stored as lower-case words with hyphens. Daos need no mappers of their own.
 */
public final class Database {

    private Database() {}

    public static Jdbi createJdbi(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new SqlObjectPlugin());
        jdbi.registerRowMapper(new RecordRowMapper());
        jdbi.registerArgument(new IdArguments());
        jdbi.registerColumnMapper(new IdColumns());
        jdbi.registerArgument(new EnumArguments());
        jdbi.registerColumnMapper(new EnumColumns());
        jdbi.registerArgument(new TimeArguments());
        // A rendered message contains the bound values, which are personal data.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.getConfig(OnDemandExtensions.class).setFactory(new CachedDaoFactory());
        jdbi.getConfig(SqlArrayTypes.class).register(new ArrayElements());
        return jdbi;
    }
}
