package org.onward.database;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.generic.GenericTypes;

/**
 * Describes an id class: a record whose single component is called {@code value} and is a UUID (of a row) or a text (of
 * content).
 */
record IdType(Class<?> type, Class<?> valueType, MethodHandle accessor, MethodHandle constructor) {

    private static final MethodType OBJECT_TO_OBJECT = MethodType.methodType(Object.class, Object.class);

    private static final ClassValue<Optional<IdType>> KNOWN = new ClassValue<>() {
        @Override
        protected Optional<IdType> computeValue(Class<?> type) {
            return read(type);
        }
    };

    static Optional<IdType> of(Type type) {
        return KNOWN.get(GenericTypes.getErasedType(type));
    }

    boolean isUuid() {
        return valueType == UUID.class;
    }

    Object unwrap(Object id) {
        try {
            return (Object) accessor.invokeExact(id);
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot read the value of " + id, e);
        }
    }

    Object wrap(Object value) {
        try {
            return (Object) constructor.invokeExact(value);
        } catch (Throwable e) {
            throw new IllegalStateException("The database has an invalid " + type.getSimpleName(), e);
        }
    }

    private static Optional<IdType> read(Class<?> type) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        if (components.length != 1 || !components[0].getName().equals("value")) {
            return Optional.empty();
        }
        Class<?> valueType = components[0].getType();
        if (valueType != UUID.class && valueType != String.class) {
            return Optional.empty();
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            return Optional.of(new IdType(
                    type,
                    valueType,
                    lookup.unreflect(components[0].getAccessor()).asType(OBJECT_TO_OBJECT),
                    lookup.findConstructor(type, MethodType.methodType(void.class, valueType))
                            .asType(OBJECT_TO_OBJECT)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Cannot access the constructor or component of the id " + type.getName(), e);
        }
    }
}
