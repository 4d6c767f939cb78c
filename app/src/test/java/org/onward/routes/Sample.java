package org.onward.routes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A valid request to a route, and the callers with access if they do not follow from the route's rule. */
final class Sample {
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private Optional<String> page = Optional.empty();
    private Map<String, String> pageFields = Map.of();
    private Optional<String> json = Optional.empty();
    private Optional<Set<CallerRole>> allowed = Optional.empty();

    /** Sets a path parameter that differs from the test data's default. */
    Sample path(String parameter, Object thing) {
        path.put(parameter, thing.toString());
        return this;
    }

    Sample query(String parameter, Object value) {
        query.put(parameter, value.toString());
        return this;
    }

    /** Sets the JSON body, written with single quotes. */
    Sample json(String body) {
        json = Optional.of(body.replace('\'', '"'));
        return this;
    }

    /** Sets the page that contains the form. */
    Sample formOn(String address) {
        page = Optional.of(address);
        return this;
    }

    /** Sets the page that contains the form, if that page is the response to a POST with these fields. */
    Sample formOnAnswerTo(String address, Map<String, String> fields) {
        pageFields = Map.copyOf(fields);
        return formOn(address);
    }

    Sample field(String name, Object value) {
        fields.put(name, value.toString());
        return this;
    }

    /** Sets the callers with access, for a route whose rule depends on something else than the item in its path. */
    Sample onlyFor(CallerRole... who) {
        allowed = Optional.of(Set.of(who));
        return this;
    }

    Map<String, String> path() {
        return Map.copyOf(path);
    }

    /** In the order in which they were added, because a form with this address is searched for. */
    Map<String, String> query() {
        return new LinkedHashMap<>(query);
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
