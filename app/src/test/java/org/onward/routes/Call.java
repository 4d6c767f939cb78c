package org.onward.routes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One request to be sent. */
record Call(String method, String address, Map<String, String> headers, Optional<String> body) {
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    Call {
        headers = Map.copyOf(headers);
    }

    static Call of(String method, String address) {
        return new Call(method, address, Map.of(), Optional.empty());
    }

    Call to(String otherAddress) {
        return new Call(method, otherAddress, headers, body);
    }

    Call as(String otherMethod) {
        return new Call(otherMethod, address, headers, body);
    }

    Call with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Call(method, address, all, body);
    }

    Call sending(String type, String text) {
        return new Call(method, address, headers, Optional.of(text)).with("Content-Type", type);
    }

    Call form(Map<String, String> fields) {
        return sending(FORM, encoded(fields));
    }

    boolean isApi() {
        return address.startsWith("/api/");
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
