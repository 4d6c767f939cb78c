package org.onward.database;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.array.SqlArrayTypeFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.onward.text.EnumWords;

/** Binds lists of ids, UUIDs and enums to PostgreSQL arrays, in addition to the types that Jdbi binds itself. */
final class ArrayElements implements SqlArrayTypeFactory {

    @Override
    public Optional<SqlArrayType<?>> build(Type elementType, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(elementType);
        if (raw == UUID.class) {
            return Optional.of(SqlArrayType.of("uuid", Function.identity()));
        }
        if (raw == String.class) {
            return Optional.of(SqlArrayType.of("text", Function.identity()));
        }
        if (raw.isEnum()) {
            return Optional.of(SqlArrayType.<Enum<?>>of("text", EnumWords::wordOf));
        }
        return IdType.of(raw).map(id -> SqlArrayType.of(id.isUuid() ? "uuid" : "text", id::unwrap));
    }
}
