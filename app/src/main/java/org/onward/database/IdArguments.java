package org.onward.database;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/** Binds an id as its UUID or text. */
final class IdArguments implements ArgumentFactory.Preparable {

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return IdType.of(type).map(id -> value -> bind(id, value));
    }

    private static Argument bind(IdType id, @Nullable Object value) {
        Object bare = value == null ? null : id.unwrap(value);
        if (id.isUuid()) {
            return (position, statement, context) -> statement.setObject(position, bare, java.sql.Types.OTHER);
        }
        return (position, statement, context) -> statement.setString(position, (String) bare);
    }
}
