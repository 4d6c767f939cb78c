package org.onward.content.reading;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Parses YAML into a tree, so that problems can name the field. Invalid YAML becomes a problem with its line. */
final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /**
     * Caches the tree of each text without problems while the content holds the text, because each check of an edit reads the
     * texts of all files. Nobody changes a tree.
     */
    private static final Map<String, JsonNode> ACCEPTED = Collections.synchronizedMap(new WeakHashMap<>());

    private Yaml() {}

    /**
     * Parses what authors write. It also refuses features that {@link StrictYaml} does not accept.
     *
     * @param yaml the part of the source that is YAML. A source has one such part
     * @param firstLine the line of the source on which that part begins, counted from 1
     */
    static Optional<JsonNode> parseStrictly(SourceText source, String yaml, int firstLine, ProblemCollector problems) {
        JsonNode accepted = ACCEPTED.get(source.text());
        if (accepted != null) {
            return Optional.of(accepted);
        }
        ProblemCollector found = new ProblemCollector();
        boolean valid = StrictYaml.check(source.file(), yaml, firstLine, found);
        Optional<JsonNode> node = parse(source.file(), yaml, firstLine, found);
        if (found.all().isEmpty()) {
            node.ifPresent(tree -> ACCEPTED.put(source.text(), tree));
        }
        problems.addAll(found.all());
        return valid ? node : Optional.empty();
    }

    /** Parses text that was accepted in the past. */
    static Optional<JsonNode> parse(String file, String text, int firstLine, ProblemCollector problems) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException broken) {
            problems.error(file, location(broken.getLocation(), firstLine), reason(broken), fix(broken));
        } catch (RuntimeException | StackOverflowError broken) {
            // SnakeYAML throws its own exceptions for its limits (nesting, aliases, size).
            problems.error(file, "YAML", reason(broken), "Write plain lists and fields.");
        }
        return Optional.empty();
    }

    private static String location(JsonLocation location, int firstLine) {
        return location == null || location.getLineNr() < 1 ? "YAML" : "line " + (location.getLineNr() + firstLine - 1);
    }

    private static String reason(Throwable broken) {
        String message =
                broken instanceof JsonProcessingException json ? json.getOriginalMessage() : broken.getMessage();
        return message == null
                ? "text that is not YAML"
                : message.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith(" "))
                        .collect(joining(", "));
    }

    private static String fix(JsonProcessingException broken) {
        return reason(broken).contains("Duplicate field")
                ? "Keep the field once."
                : "Check the indentation and the colons; put text that holds a colon in double quotes.";
    }
}
