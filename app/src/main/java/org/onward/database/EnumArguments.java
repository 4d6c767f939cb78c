package org.onward.database;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jspecify.annotations.Nullable;
import org.onward.text.EnumWords;

/** Binds an enum as its word. */
final class EnumArguments implements ArgumentFactory.Preparable {

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return Enum.class.isAssignableFrom(GenericTypes.getErasedType(type))
                ? Optional.of(EnumArguments::bind)
                : Optional.empty();
    }

    private static Argument bind(@Nullable Object value) {
        String word = value == null ? null : EnumWords.wordOf((Enum<?>) value);
        return (position, statement, context) -> statement.setString(position, word);
    }
}
