package org.onward.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.ExtensionMetadata;
import org.jdbi.v3.core.extension.ExtensionMetadata.ExtensionHandlerInvoker;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jdbi.v3.core.internal.OnDemandExtensions;
import org.jdbi.v3.sqlobject.SqlObjectFactory;
import org.jspecify.annotations.Nullable;

/**
 * Creates on-demand Daos that prepare each method once. Jdbi's own factory prepares all methods of the interface at
 * every call, which takes longer than a short statement.
 */
final class CachedDaoFactory implements OnDemandExtensions.Factory {
    @Override
    public Optional<Object> onDemand(Jdbi jdbi, Class<?> type, Class<?>... others) {
        return Optional.of(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new CachedDao(jdbi, type)));
    }

    private static final class CachedDao implements InvocationHandler {
        private final Class<?> type;
        private final HandleSupplier handles;
        private final ExtensionMetadata methods;
        private final ConfigRegistry config;
        private final Map<Method, ExtensionHandlerInvoker> invokers = new ConcurrentHashMap<>();

        CachedDao(Jdbi jdbi, Class<?> type) {
            this.type = type;
            this.handles = new CurrentHandle(jdbi);
            Extensions extensions = jdbi.getConfig(Extensions.class);
            ExtensionFactory factory =
                    extensions.findFactory(SqlObjectFactory.class).orElseThrow();
            this.methods = extensions.findMetadata(type, factory);
            this.config = methods.createInstanceConfiguration(jdbi.getConfig());
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
            if (method.getDeclaringClass() == Object.class) {
                return invokeObjectMethod(proxy, method, arguments);
            }
            ExtensionHandlerInvoker invoker = invokers.computeIfAbsent(
                    method, first -> methods.createExtensionHandlerInvoker(proxy, first, handles, config));
            try {
                return arguments == null ? invoker.invoke() : invoker.invoke(arguments);
            } catch (DatabaseFailure | ConnectionException e) {
                throw e;
            } catch (JdbiException e) {
                throw DatabaseFailure.of(type.getSimpleName() + "." + method.getName(), e);
            }
        }

        private Object invokeObjectMethod(Object proxy, Method method, Object @Nullable [] arguments) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "Dao " + type.getName();
            };
        }
    }

    /** Uses the thread's current handle, or opens one for the duration of a call. */
    private record CurrentHandle(Jdbi jdbi) implements HandleSupplier {
        @Override
        public Jdbi getJdbi() {
            return jdbi;
        }

        @Override
        public Handle getHandle() {
            return current().getHandle();
        }

        @Override
        public ConfigRegistry getConfig() {
            return current().getConfig();
        }

        @Override
        public <V> V invokeInContext(ExtensionContext context, Callable<V> task) throws Exception {
            return jdbi.getHandleScope().get() == null
                    ? jdbi.<V, Exception>withHandle(handle -> current().invokeInContext(context, task))
                    : current().invokeInContext(context, task);
        }

        private HandleSupplier current() {
            return Objects.requireNonNull(jdbi.getHandleScope().get(), "no handle outside of a call");
        }
    }
}
