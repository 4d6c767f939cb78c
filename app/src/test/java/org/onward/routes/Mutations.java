package org.onward.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes random changes to valid requests: to values, fields, body texts, addresses and headers. The same seed gives the
 * same changes.
 */
final class Mutations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_TEXT_LENGTH = 60;

    /**
     * Values that often break services: limits of numbers and dates, other scripts, control characters, addresses, SQL,
     * markup, formulas.
     */
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2147483648",
            "99999999999999999999",
            "1e9",
            "1.5",
            "+5",
            "\u0661\u0662",
            "true",
            "null",
            "[]",
            "2026-12-10",
            "2026-02-31",
            "+999999999-12-31",
            "-0001-01-01",
            "2027-03-28T01:30",
            "2027-01-19T10:00:00Z",
            "25:00",
            "00000000-0000-0000-0000-000000000000",
            "01a20323-1ce3-799f-8000-00000000000",
            "explored",
            "team",
            "inclusive-meetings",
            "../../etc/passwd",
            "a;b=c",
            "a%2Fb",
            "%zz",
            "'; DROP TABLE person; --",
            "\\",
            "{{title}}",
            "<script>alert(1)</script>",
            "=HYPERLINK(\"http://localhost\")",
            "\u0000",
            "\u001b[31m",
            "\u200b",
            "\u202eabc",
            "\u00ad",
            "e\u0301",
            "\ud83d\ude00",
            "\ufffe",
            "x".repeat(300),
            "y".repeat(5_000));

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Cookie",
            "Content-Type",
            "Content-Encoding",
            "Authorization",
            "Idempotency-Key",
            "If-None-Match",
            "Origin",
            "Referer",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "Range",
            "X-HTTP-Method-Override");

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** Returns true with the given probability in percent. */
    boolean withProbability(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    String value() {
        return withProbability(70) ? oneOf(VALUES) : randomText();
    }

    /** Random text without unpaired surrogates, which cannot be encoded as UTF-8. */
    private String randomText() {
        return random.ints(random.nextInt(MAX_TEXT_LENGTH), 0, 0x2_0000)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The fields with some values changed, removed or added. */
    Map<String, String> fields(Map<String, String> fields) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        for (String name : fields.keySet()) {
            if (withProbability(30)) {
                changed.put(name, value());
            } else if (withProbability(10)) {
                changed.remove(name);
            }
        }
        if (withProbability(10)) {
            changed.put(value(), value());
        }
        return changed;
    }

    /** An encoded form, sometimes with duplicate fields or invalid text. */
    String form(Map<String, String> fields) {
        String form = Call.encoded(fields(fields));
        if (withProbability(10) && !form.isEmpty()) {
            form += "&" + form;
        }
        return withProbability(10) ? brokenText(form) : form;
    }

    /** The JSON with some values changed, sometimes with invalid syntax. */
    String json(String json) {
        String changed = mutated(read(json), 0).toString();
        return withProbability(15) ? brokenText(changed) : changed;
    }

    private JsonNode mutated(JsonNode node, int depth) {
        if (withProbability(12)) {
            return randomNode(depth);
        }
        if (node.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            node.properties().forEach(field -> {
                if (!withProbability(8)) {
                    object.set(field.getKey(), mutated(field.getValue(), depth + 1));
                }
            });
            if (withProbability(5)) {
                object.set(value(), randomNode(depth + 1));
            }
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(element -> array.add(mutated(element, depth + 1)));
            if (withProbability(10) && !node.isEmpty()) {
                array.add(node.get(0));
            }
            return array;
        }
        return node;
    }

    private JsonNode randomNode(int depth) {
        JsonNodeFactory nodes = JSON.getNodeFactory();
        return switch (random.nextInt(depth > 3 ? 6 : 8)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextLong());
            case 3 -> nodes.numberNode(random.nextInt(200) - 100);
            case 4 -> nodes.numberNode(random.nextGaussian() * 1e6);
            case 5 -> nodes.textNode(value());
            case 6 -> nodes.arrayNode().add(randomNode(depth + 1));
            default -> nodes.objectNode().set(value(), randomNode(depth + 1));
        };
    }

    private String brokenText(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at);
            case 1 -> text + text.substring(at);
            case 2 -> text.substring(0, at) + value() + text.substring(at);
            default -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
        };
    }

    /** The request, sometimes with an unexpected header or method. */
    Call around(Call call) {
        Call changed = call;
        if (withProbability(10)) {
            changed = changed.with(oneOf(HEADERS), headerValue());
        }
        return withProbability(5) ? changed.as(oneOf(METHODS)) : changed;
    }

    /** Only printable ASCII, because Java's client refuses other characters in headers. */
    private String headerValue() {
        return value().codePoints()
                .filter(point -> point >= ' ' && point < 0x7f)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** An address of the route with some values of path and query changed. */
    String address(Route route, Map<String, String> path, Map<String, String> query) {
        Map<String, String> values = new LinkedHashMap<>();
        path.forEach((name, value) -> values.put(name, withProbability(20) ? encoded(value()) : value));
        Map<String, String> asked = fields(query);
        List<String> parameters = new ArrayList<>(route.queryParameters());
        if (!parameters.isEmpty() && withProbability(40)) {
            asked.put(oneOf(parameters), value());
        }
        return Samples.address(route, values, asked);
    }

    /** Percent-encodes a path value, sometimes with bytes that are not UTF-8. */
    private String encoded(String value) {
        String encoded = Call.encode(value).replace("+", "%20");
        return withProbability(3) ? encoded + "%FF" : encoded;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
