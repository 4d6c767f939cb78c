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

/** Random changes to requests that work: of one value, of a field, of a body's text, of a header. Repeatable by its seed. */
final class Mutations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_RANDOM_TEXT = 60;

    /** What has broken services before: edges of numbers and dates, other scripts, controls, addresses, SQL, markup, formulas. */
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

    /** Whether something with this chance, out of a hundred, happens now. */
    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    String value() {
        return happens(70) ? oneOf(VALUES) : randomText();
    }

    /** Any characters but unpaired surrogates, which no client can send as UTF-8. */
    private String randomText() {
        return random.ints(random.nextInt(LONGEST_RANDOM_TEXT), 0, 0x2_0000)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same fields, some with another value, gone, or one more. */
    Map<String, String> fields(Map<String, String> fields) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        for (String name : fields.keySet()) {
            if (happens(30)) {
                changed.put(name, value());
            } else if (happens(10)) {
                changed.remove(name);
            }
        }
        if (happens(10)) {
            changed.put(value(), value());
        }
        return changed;
    }

    /** The text of a form, sometimes with a field twice, or broken as text. */
    String form(Map<String, String> fields) {
        String form = Call.encoded(fields(fields));
        if (happens(10) && !form.isEmpty()) {
            form += "&" + form;
        }
        return happens(10) ? brokenText(form) : form;
    }

    /** The same JSON with some values changed, sometimes broken as text. */
    String json(String json) {
        String changed = mutated(read(json), 0).toString();
        return happens(15) ? brokenText(changed) : changed;
    }

    private JsonNode mutated(JsonNode node, int depth) {
        if (happens(12)) {
            return randomNode(depth);
        }
        if (node.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            node.properties().forEach(field -> {
                if (!happens(8)) {
                    object.set(field.getKey(), mutated(field.getValue(), depth + 1));
                }
            });
            if (happens(5)) {
                object.set(value(), randomNode(depth + 1));
            }
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(element -> array.add(mutated(element, depth + 1)));
            if (happens(10) && !node.isEmpty()) {
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

    /** The same request, sometimes with a header or a method that nobody expects. */
    Call around(Call call) {
        Call changed = call;
        if (happens(10)) {
            changed = changed.with(oneOf(HEADERS), headerValue());
        }
        return happens(5) ? changed.as(oneOf(METHODS)) : changed;
    }

    /** Java's client sends printable ASCII only in a header. */
    private String headerValue() {
        return value().codePoints()
                .filter(point -> point >= ' ' && point < 0x7f)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** An address of the same route with other values in its path and query. */
    String address(Route route, Map<String, String> path, Map<String, String> query) {
        Map<String, String> values = new LinkedHashMap<>();
        path.forEach((name, value) -> values.put(name, happens(20) ? encoded(value()) : value));
        Map<String, String> asked = fields(query);
        List<String> parameters = new ArrayList<>(route.queryParameters());
        if (!parameters.isEmpty() && happens(40)) {
            asked.put(oneOf(parameters), value());
        }
        return Samples.address(route, values, asked);
    }

    /** Percent-encoded, for a path, sometimes with bytes that are no UTF-8. */
    private String encoded(String value) {
        String encoded = Call.encode(value).replace("+", "%20");
        return happens(3) ? encoded + "%FF" : encoded;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
