package org.onward.database;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jspecify.annotations.Nullable;

/** Maps a UUID or text column to an id record. */
final class IdColumns implements ColumnMapperFactory {

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        return IdType.of(type).map(id -> (row, column, context) -> read(id, row, column));
    }

    private static @Nullable Object read(IdType id, ResultSet row, int column) throws SQLException {
        Object bare = row.getObject(column, id.valueType());
        return bare == null ? null : id.wrap(bare);
    }
}
