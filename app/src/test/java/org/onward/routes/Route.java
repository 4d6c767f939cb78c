package org.onward.routes;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.onward.web.Allowed;
import org.onward.web.Rule;

/** One route of the running service, as Jersey knows it. */
record Route(String method, String path, Method handler) {
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

    Optional<Rule> rule() {
        return Optional.ofNullable(handler.getAnnotation(Allowed.class)).map(Allowed::value);
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    boolean isWrite() {
        return !method.equals("GET");
    }

    boolean takesForm() {
        return isWrite() && !isApi();
    }

    String mediaType() {
        return takesForm() ? MediaType.APPLICATION_FORM_URLENCODED : MediaType.APPLICATION_JSON;
    }

    List<String> queryParameters() {
        return parameters(QueryParam.class).map(QueryParam::value).toList();
    }

    List<String> headerParameters() {
        return parameters(HeaderParam.class).map(HeaderParam::value).toList();
    }

    List<String> formParameters() {
        return parameters(FormParam.class).map(FormParam::value).toList();
    }

    private <A extends Annotation> Stream<A> parameters(Class<A> annotation) {
        return Arrays.stream(handler.getParameters())
                .map(parameter -> parameter.getAnnotation(annotation))
                .filter(found -> found != null);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
