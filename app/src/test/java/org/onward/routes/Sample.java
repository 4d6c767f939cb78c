package org.onward.routes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What to send to a route so that it works, and who may if the route's rule alone does not say. */
final class Sample {
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private Optional<String> page = Optional.empty();
    private Map<String, String> pageFields = Map.of();
    private Optional<String> json = Optional.empty();
    private Optional<Set<CallerRole>> allowed = Optional.empty();

    /** Another thing for a parameter of the path than the usual one of its name. */
    Sample path(String parameter, Object thing) {
        path.put(parameter, thing.toString());
        return this;
    }

    Sample query(String parameter, Object value) {
        query.put(parameter, value.toString());
        return this;
    }

    /** The body, with single quotes for double ones. */
    Sample json(String body) {
        json = Optional.of(body.replace('\'', '"'));
        return this;
    }

    /** The page on which the form is. */
    Sample formOn(String address) {
        page = Optional.of(address);
        return this;
    }

    /** The address of the page on which the form is, for a page that is shown to a POST with these fields only. */
    Sample formOnAnswerTo(String address, Map<String, String> fields) {
        pageFields = Map.copyOf(fields);
        return formOn(address);
    }

    Sample field(String name, Object value) {
        fields.put(name, value.toString());
        return this;
    }

    /** For a route whose rule depends on something else than the thing in its path. */
    Sample onlyFor(CallerRole... who) {
        allowed = Optional.of(Set.of(who));
        return this;
    }

    Map<String, String> path() {
        return Map.copyOf(path);
    }

    Map<String, String> query() {
        return Map.copyOf(query);
    }

    Map<String, String> fields() {
        return new LinkedHashMap<>(fields);
    }

    Optional<String> page() {
        return page;
    }

    Map<String, String> pageFields() {
        return pageFields;
    }

    Optional<String> json() {
        return json;
    }

    Optional<Set<CallerRole>> allowed() {
        return allowed;
    }
}
