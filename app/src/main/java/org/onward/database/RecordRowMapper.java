package org.onward.database;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row into any record, by the names of its components. Ids are single columns, and left to {@link IdColumns}.
 *
 * <p>How the columns of a statement fit a record is found out once, and kept: Jdbi's own mapper asks reflection anew for
 * every execution.
 */
final class RecordRowMapper implements RowMapperFactory {
    private final Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(type);
        return raw.isRecord() && IdType.of(raw).isEmpty()
                ? Optional.of(known.computeIfAbsent(raw, RecordRow::new))
                : Optional.empty();
    }

    private static final class RecordRow implements RowMapper<Object> {
        private final RecordComponent[] components;
        private final MethodHandle constructor;
        private final Map<List<String>, Fitting> fittings = new ConcurrentHashMap<>();

        RecordRow(Class<?> type) {
            components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                constructor = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                        .findConstructor(type, MethodType.methodType(void.class, types))
                        .asSpreader(Object[].class, types.length)
                        .asType(MethodType.methodType(Object.class, Object[].class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot reach the constructor of " + type.getName(), e);
            }
        }

        @Override
        public Object map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<Object> specialize(ResultSet row, StatementContext context) throws SQLException {
            List<String> columns = columns(row.getMetaData());
            Fitting known = fittings.get(columns);
            return known == null ? fittings.computeIfAbsent(columns, unknown -> fitting(unknown, context)) : known;
        }

        private static List<String> columns(ResultSetMetaData row) throws SQLException {
            List<String> columns = new ArrayList<>(row.getColumnCount());
            for (int column = 1; column <= row.getColumnCount(); column++) {
                columns.add(row.getColumnLabel(column));
            }
            return columns;
        }

        private Fitting fitting(List<String> columns, StatementContext context) {
            List<String> names = columns.stream()
                    .map(column -> column.replace("_", "").toLowerCase(Locale.ROOT))
                    .toList();
            int[] places = new int[components.length];
            ColumnMapper<?>[] mappers = new ColumnMapper<?>[components.length];
            for (int index = 0; index < components.length; index++) {
                RecordComponent component = components[index];
                places[index] = names.indexOf(component.getName().toLowerCase(Locale.ROOT)) + 1;
                if (places[index] == 0) {
                    throw new IllegalArgumentException("No column fits %s of %s; there are %s"
                            .formatted(component.getName(), component.getDeclaringRecord(), columns));
                }
                mappers[index] = context.findColumnMapperFor(component.getGenericType())
                        .orElseThrow(() -> new IllegalArgumentException("No column is read into " + component));
            }
            return new Fitting(constructor, places, mappers);
        }
    }

    /** Which column goes into which component, and how. */
    private static final class Fitting implements RowMapper<Object> {
        private final MethodHandle constructor;
        private final int[] places;
        private final ColumnMapper<?>[] mappers;

        Fitting(MethodHandle constructor, int[] places, ColumnMapper<?>[] mappers) {
            this.constructor = constructor;
            this.places = places;
            this.mappers = mappers;
        }

        @Override
        public Object map(ResultSet row, StatementContext context) throws SQLException {
            @Nullable Object[] values = new Object[places.length];
            for (int index = 0; index < places.length; index++) {
                values[index] = mappers[index].map(row, places[index], context);
            }
            return construct(values);
        }

        private Object construct(@Nullable Object[] values) throws SQLException {
            try {
                return (Object) constructor.invokeExact(values);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new SQLException("A row does not make a record", e);
            }
        }
    }
}
