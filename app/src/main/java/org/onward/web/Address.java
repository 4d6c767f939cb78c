package org.onward.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An address with query parameters, such as that of a filtered list. An address is immutable. */
public final class Address {
    private final String path;
    private final Map<String, String> parameters;

    private Address(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The address with this parameter instead of any earlier one of the same name. A blank value leaves it out. */
    public Address with(String name, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        if (!value.toString().isBlank()) {
            changed.put(name, value.toString());
        }
        return new Address(path, changed);
    }

    /** Another path with the same parameters. */
    public Address at(String otherPath) {
        return new Address(otherPath, parameters);
    }

    public Address with(String name, Optional<?> value) {
        return with(name, value.isPresent() ? value.get() : "");
    }

    @Override
    public String toString() {
        return Paths.pathAndQuery(
                path,
                parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }
}
