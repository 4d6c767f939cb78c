package org.onward.content.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds and replaces the text of one field in YAML. All other characters stay as they are: the order of the fields, comments and
 * the style of other values. A comment behind {@code >-} or {@code |} of a replaced value is lost.
 */
final class YamlText {
    private static final int LINE_LENGTH = 118;
    private static final String INDENT = "  ";

    private YamlText() {}

    /** A value and where it is. The positions are indexes of characters; the column is that of the field's name. */
    private record Value(String text, ScalarStyle style, int begin, int end, int column, int nameLength) {}

    /**
     * The text of a field.
     *
     * @param entry the id of an entry of a list; absent if the YAML is one mapping
     */
    static Optional<String> read(String yaml, Optional<String> entry, String field) {
        return find(yaml, entry, field).map(Value::text);
    }

    /**
     * The lines on which the entries of a list begin, by id, as indexes of characters. It is empty unless each entry begins on a
     * line of its own.
     */
    static Map<String, Integer> beginsOfEntries(String yaml) {
        Map<String, Integer> begins = new LinkedHashMap<>();
        List<Node> entries = compose(yaml).filter(SequenceNode.class::isInstance).stream()
                .flatMap(list -> ((SequenceNode) list).getValue().stream())
                .toList();
        int previous = -1;
        for (Node entry : entries) {
            int begin = yaml.lastIndexOf('\n', index(yaml, entry.getStartMark())) + 1;
            Optional<String> id = entry instanceof MappingNode mapping
                    ? tuple(mapping, "id").flatMap(YamlText::scalar)
                    : Optional.empty();
            if (begin <= previous || id.isEmpty() || begins.put(id.get(), begin) != null) {
                return Map.of();
            }
            previous = begin;
        }
        return begins;
    }

    /**
     * The YAML with another text of a field. It is read again and compared, so that it differs in nothing else.
     *
     * @param text one paragraph without line feeds
     * @return empty if there is no such field
     */
    static Optional<String> replace(String yaml, Optional<String> entry, String field, String text) {
        Optional<Value> value = find(yaml, entry, field);
        Optional<JsonNode> expected = parse(yaml).filter(tree -> put(tree, entry, field, text));
        if (value.isEmpty() || expected.isEmpty()) {
            return Optional.empty();
        }
        int problems = countProblems(yaml);
        return spellings(value.get(), text)
                .map(spelling -> yaml.substring(0, value.get().begin) + spelling + yaml.substring(value.get().end))
                .filter(result -> parse(result).equals(expected) && countProblems(result) <= problems)
                .findFirst();
    }

    /** Ways to write a text, the best first: without quotes, in double quotes, over several lines. */
    private static Stream<String> spellings(Value value, String text) {
        String quoted = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        boolean isShort = value.column + value.nameLength + ": ".length() + quoted.length() <= LINE_LENGTH;
        List<String> spellings = new ArrayList<>();
        if (isShort && value.style == ScalarStyle.PLAIN) {
            spellings.add(text);
        }
        if (!isShort) {
            spellings.add(folded(text, INDENT.length() + value.column));
        }
        spellings.add(quoted);
        return spellings.stream();
    }

    private static String folded(String text, int indent) {
        String margin = " ".repeat(indent);
        StringBuilder folded = new StringBuilder(">-");
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && indent + line.length() + 1 + word.length() > LINE_LENGTH) {
                folded.append('\n').append(margin).append(line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        return folded.append('\n').append(margin).append(line).toString();
    }

    private static Optional<Value> find(String yaml, Optional<String> entry, String field) {
        return mapping(yaml, entry)
                .flatMap(node -> tuple(node, field))
                .filter(tuple -> tuple.getValueNode() instanceof ScalarNode)
                .map(tuple -> value(yaml, tuple));
    }

    private static Value value(String yaml, NodeTuple tuple) {
        ScalarNode node = (ScalarNode) tuple.getValueNode();
        int begin = index(yaml, node.getStartMark());
        // The end of a text over several lines is behind the line feeds that follow it.
        int end = begin
                + yaml.substring(begin, index(yaml, node.getEndMark()))
                        .stripTrailing()
                        .length();
        return new Value(
                node.getValue(),
                node.getScalarStyle(),
                begin,
                end,
                tuple.getKeyNode().getStartMark().getColumn(),
                ((ScalarNode) tuple.getKeyNode()).getValue().length());
    }

    private static Optional<MappingNode> mapping(String yaml, Optional<String> entry) {
        Optional<Node> root = compose(yaml);
        if (entry.isEmpty()) {
            return root.filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
        }
        return root.filter(SequenceNode.class::isInstance).stream()
                .flatMap(list -> ((SequenceNode) list).getValue().stream())
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(node -> tuple(node, "id").flatMap(YamlText::scalar).equals(entry))
                .findFirst();
    }

    private static Optional<NodeTuple> tuple(MappingNode mapping, String field) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(field))
                .findFirst();
    }

    private static Optional<String> scalar(NodeTuple tuple) {
        return tuple.getValueNode() instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    private static Optional<Node> compose(String yaml) {
        try {
            return Optional.ofNullable(
                    new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(new StringReader(yaml)));
        } catch (YAMLException | StackOverflowError broken) {
            return Optional.empty();
        }
    }

    /** SnakeYAML counts code points. */
    private static int index(String yaml, Mark mark) {
        return yaml.offsetByCodePoints(0, Objects.requireNonNull(mark).getIndex());
    }

    private static Optional<JsonNode> parse(String yaml) {
        return Yaml.parse("", yaml, 1, new ProblemCollector());
    }

    private static int countProblems(String yaml) {
        ProblemCollector problems = new ProblemCollector();
        StrictYaml.check("", yaml, 1, problems);
        return problems.all().size();
    }

    private static boolean put(JsonNode tree, Optional<String> entry, String field, String text) {
        if (entry.isEmpty()) {
            return tree instanceof ObjectNode mapping && mapping.put(field, text) != null;
        }
        for (JsonNode node : tree) {
            if (node instanceof ObjectNode mapping
                    && mapping.path("id").asText().equals(entry.get())) {
                mapping.put(field, text);
                return true;
            }
        }
        return false;
    }
}
