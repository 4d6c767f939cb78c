package org.onward.database;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jspecify.annotations.Nullable;
import org.onward.text.EnumWords;

/** Maps a text column to an enum constant, and refuses a word without a constant. */
final class EnumColumns implements ColumnMapperFactory {

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(type);
        return raw.isEnum() ? Optional.of((row, column, context) -> read(raw, row, column)) : Optional.empty();
    }

    private static @Nullable Object read(Class<?> type, ResultSet row, int column) throws SQLException {
        String word = row.getString(column);
        if (word == null) {
            return null;
        }
        return EnumWords.find(type, word)
                .orElseThrow(() -> new IllegalStateException(
                        "The database says \"" + word + "\", which is not a constant of " + type.getSimpleName()));
    }
}
