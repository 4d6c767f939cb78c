package org.onward.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values that a lenient JSON parser would convert to the valid value. */
final class OtherTypes {
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

    private OtherTypes() {}

    /** JSON texts of other types or formats than the valid value. */
    static List<String> than(JsonNode valid) {
        String text = valid.toString();
        List<String> others = new ArrayList<>(List.of("{\"value\": %s}".formatted(text)));
        if (valid.isArray()) {
            String first = valid.isEmpty() ? "\"x\"" : valid.get(0).toString();
            others.addAll(List.of(first, "\"\"", "{}", "7", "true"));
            return others;
        }
        others.add("[%s]".formatted(text));
        if (valid.isObject()) {
            others.addAll(List.of("\"\"", "7", "[]"));
        } else if (valid.isBoolean()) {
            others.addAll(List.of("\"true\"", "1", "0", "\"\"", "\"yes\""));
        } else if (valid.isNumber()) {
            others.addAll(List.of("\"%s\"".formatted(text), text + ".0", text + ".9", text + "e0", "true", "\"\""));
        } else {
            others.addAll(List.of("7", "7.5", "true", "false"));
            others.addAll(otherDates(valid.asText()));
        }
        return others;
    }

    private static List<String> otherDates(String valid) {
        if (valid.matches(DATE)) {
            return List.of(
                    "20820",
                    "[2027, 1, 5]",
                    quoted(valid + "T23:00:00Z"),
                    quoted(valid + "T23:00:00"),
                    quoted("+0" + valid),
                    quoted(valid.replace("-", "")),
                    quoted(valid.contains("-0") ? valid.replace("-0", "-") : valid + "x"),
                    quoted(" " + valid),
                    quoted(valid.replace('2', '\uff12')));
        }
        if (valid.matches(DATE + "T.*")) {
            return List.of(
                    "1800000000",
                    "[2027, 1, 19, 10, 0]",
                    quoted(valid.substring(0, 10)),
                    quoted(valid.substring(0, 19)),
                    quoted(valid + "[Europe/London]"),
                    quoted(" " + valid),
                    quoted(valid.replace('2', '\uff12')));
        }
        return List.of();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** A JSON value of the type. */
    static JsonNode exampleOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Optional.class
                    ? exampleOf(generic.getActualTypeArguments()[0])
                    : JsonNodeFactory.instance.arrayNode().add(exampleOf(generic.getActualTypeArguments()[0]));
        }
        if (type == int.class || type == Integer.class || type == Long.class) {
            return IntNode.valueOf(45);
        }
        if (type == Boolean.class || type == boolean.class) {
            return BooleanNode.TRUE;
        }
        return TextNode.valueOf(type == LocalDate.class ? "2027-01-05" : "text");
    }
}
