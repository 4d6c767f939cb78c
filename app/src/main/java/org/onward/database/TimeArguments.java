package org.onward.database;

import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/** Binds an instant as a {@code timestamptz} in UTC, independent of the machine's time zone. */
final class TimeArguments implements ArgumentFactory.Preparable {

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return type == Instant.class ? Optional.of(TimeArguments::bind) : Optional.empty();
    }

    private static Argument bind(@Nullable Object value) {
        if (value == null) {
            return (position, statement, context) -> statement.setNull(position, Types.TIMESTAMP_WITH_TIMEZONE);
        }
        return (position, statement, context) -> statement.setObject(
                position, ((Instant) value).atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
