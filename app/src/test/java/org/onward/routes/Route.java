package org.onward.routes;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

/** A route of the running service, as registered in Jersey. */
record Route(String method, String path, Method handler) {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{\\s*(\\w+)[^}]*}");

    static List<Route> of(ResourceConfig config) {
        List<Route> routes = new ArrayList<>();
        Stream.concat(
                        config.getClasses().stream(),
                        config.getInstances().stream().map(Object::getClass))
                .filter(type -> type.getName().startsWith("org.onward."))
                .distinct()
                .map(Resource::from)
                .filter(resource -> resource != null)
                .forEach(resource -> collect("", resource, routes));
        return routes.stream()
                .sorted(java.util.Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static void collect(String prefix, Resource resource, List<Route> routes) {
        String path = (prefix + "/" + (resource.getPath() == null ? "" : resource.getPath())).replaceAll("/+", "/");
        for (ResourceMethod method : resource.getResourceMethods()) {
            routes.add(new Route(
                    method.getHttpMethod(), trimmed(path), method.getInvocable().getHandlingMethod()));
        }
        resource.getChildResources().forEach(child -> collect(path, child, routes));
    }

    private static String trimmed(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    Optional<AccessRule> rule() {
        return Optional.ofNullable(handler.getAnnotation(Allowed.class)).map(Allowed::value);
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    boolean isWrite() {
        return !method.equals("GET");
    }

    boolean takesJson() {
        return isApi() && isWrite() && !method.equals("DELETE");
    }

    boolean takesForm() {
        return isWrite() && !isApi();
    }

    /** The names of the parameters in the path, in order. */
    List<String> pathParameters() {
        return PATH_PARAMETER
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The query parameters of the method and of its bean parameters. */
    List<String> queryParameters() {
        return Stream.concat(
                        annotated(handler.getParameters()),
                        Arrays.stream(handler.getParameters())
                                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                                .map(Parameter::getType)
                                .flatMap(Route::queryParametersOf))
                .distinct()
                .toList();
    }

    private static Stream<String> queryParametersOf(Class<?> bean) {
        return Stream.of(
                        Arrays.stream(bean.getDeclaredConstructors())
                                .flatMap(constructor -> annotated(constructor.getParameters())),
                        annotated(bean.getDeclaredFields()),
                        annotated(bean.getDeclaredMethods()))
                .flatMap(names -> names);
    }

    private static Stream<String> annotated(AnnotatedElement... elements) {
        return Arrays.stream(elements)
                .map(element -> element.getAnnotation(QueryParam.class))
                .filter(found -> found != null)
                .map(QueryParam::value);
    }

    /** The record type of the JSON body; empty for forms and for routes without a body. */
    Optional<Class<?>> bodyType() {
        return Arrays.stream(handler.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0
                        || parameter.isAnnotationPresent(org.jspecify.annotations.Nullable.class))
                .<Class<?>>map(Parameter::getType)
                .filter(Class::isRecord)
                .findFirst();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
