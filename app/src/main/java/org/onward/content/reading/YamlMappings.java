package org.onward.content.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts YAML nodes into {@link Fields}. A node that is not a mapping becomes a problem. */
final class YamlMappings {
    private YamlMappings() {}

    /** The fields at the top of a file. */
    static Optional<Fields> of(String file, JsonNode node, ProblemCollector problems) {
        return of(file, "fields", "", node, problems);
    }

    /** The mappings of a list that must not be empty. Each is named by its id, its name or its position. */
    static List<Fields> ofList(String file, String place, JsonNode list, ProblemCollector problems) {
        if (!list.isArray() || list.isEmpty()) {
            problems.error(
                    file,
                    place.isEmpty() ? "list" : place,
                    describe(list),
                    "Write a list: each entry begins with a hyphen.");
            return List.of();
        }
        List<Fields> mappings = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            JsonNode node = list.get(index);
            String label = label(node, index);
            String element = place.isEmpty() ? label : "%s[%s]".formatted(place, label);
            of(file, element, element + ".", node, problems).ifPresent(mappings::add);
        }
        return mappings;
    }

    static String describe(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "nothing" : node.toString();
    }

    private static Optional<Fields> of(
            String file, String place, String prefix, JsonNode node, ProblemCollector problems) {
        if (node.isObject()) {
            return Optional.of(new Fields(file, prefix, node, problems));
        }
        problems.error(file, place, describe(node), "Write fields here, each as name: value on its own line.");
        return Optional.empty();
    }

    private static String label(JsonNode node, int index) {
        JsonNode label = node.has("id") ? node.get("id") : node.path("name");
        return label.isTextual() ? label.textValue() : "#" + (index + 1);
    }
}
