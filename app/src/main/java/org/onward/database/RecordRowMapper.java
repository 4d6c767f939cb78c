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
 * Maps a row to a record by the names of its components. Ids are single columns, which {@link IdColumns} maps.
 *
 * <p>The mapping of columns to components is computed once per statement and cached. Jdbi's own mapper computes it by
 * reflection at every execution.
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
        private final Map<List<String>, ColumnMapping> mappings = new ConcurrentHashMap<>();

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
                throw new IllegalStateException("Cannot access the constructor of " + type.getName(), e);
            }
        }

        @Override
        public Object map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<Object> specialize(ResultSet row, StatementContext context) throws SQLException {
            List<String> columns = columns(row.getMetaData());
            ColumnMapping known = mappings.get(columns);
            return known == null ? mappings.computeIfAbsent(columns, unknown -> mappingFor(unknown, context)) : known;
        }

        private static List<String> columns(ResultSetMetaData row) throws SQLException {
            List<String> columns = new ArrayList<>(row.getColumnCount());
            for (int column = 1; column <= row.getColumnCount(); column++) {
                columns.add(row.getColumnLabel(column));
            }
            return columns;
        }

        private ColumnMapping mappingFor(List<String> columns, StatementContext context) {
            List<String> names = columns.stream()
                    .map(column -> column.replace("_", "").toLowerCase(Locale.ROOT))
                    .toList();
            int[] columnNumbers = new int[components.length];
            ColumnMapper<?>[] mappers = new ColumnMapper<?>[components.length];
            for (int index = 0; index < components.length; index++) {
                RecordComponent component = components[index];
                columnNumbers[index] = names.indexOf(component.getName().toLowerCase(Locale.ROOT)) + 1;
                if (columnNumbers[index] == 0) {
                    throw new IllegalArgumentException("No column matches %s of %s; the columns are %s"
                            .formatted(component.getName(), component.getDeclaringRecord(), columns));
                }
                mappers[index] = context.findColumnMapperFor(component.getGenericType())
                        .orElseThrow(() -> new IllegalArgumentException("There is no column mapper for " + component));
            }
            return new ColumnMapping(constructor, columnNumbers, mappers);
        }
    }

    /** Maps columns to components. */
    private static final class ColumnMapping implements RowMapper<Object> {
        private final MethodHandle constructor;
        private final int[] columnNumbers;
        private final ColumnMapper<?>[] mappers;

        ColumnMapping(MethodHandle constructor, int[] columnNumbers, ColumnMapper<?>[] mappers) {
            this.constructor = constructor;
            this.columnNumbers = columnNumbers;
            this.mappers = mappers;
        }

        @Override
        public Object map(ResultSet row, StatementContext context) throws SQLException {
            @Nullable Object[] values = new Object[columnNumbers.length];
            for (int index = 0; index < columnNumbers.length; index++) {
                values[index] = mappers[index].map(row, columnNumbers[index], context);
            }
            return construct(values);
        }

        private Object construct(@Nullable Object[] values) throws SQLException {
            try {
                return (Object) constructor.invokeExact(values);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new SQLException("A row cannot be mapped to a record", e);
            }
        }
    }
}
