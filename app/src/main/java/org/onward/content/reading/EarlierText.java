package org.onward.content.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onward.content.Markdown;

/**
 * An archived text, parsed leniently. The rules for content become stricter over time, but a text that people learnt
 * from must stay readable. The facilitator's guide, which is archived with its module, is left out.
 *
 * @param fields the fields of the front matter whose values are text or numbers
 */
public record EarlierText(List<Field> fields, Markdown body) {
    private static final String FENCE = "---\n";

    public EarlierText {
        fields = List.copyOf(fields);
    }

    public record Field(String name, String value) {}

    /** @return empty when there is no front matter or it cannot be parsed; the text itself can still be shown */
    public static Optional<EarlierText> parse(String kept) {
        return block(kept, 0).map(front -> new EarlierText(front.fields, body(kept.substring(front.end))));
    }

    public Optional<String> field(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name))
                .map(Field::value)
                .findFirst();
    }

    /** A block of fields between two fences, and the position after it. */
    private record Block(List<Field> fields, int end) {}

    /** The text up to the next block of fields, which belongs to the guide. */
    private static Markdown body(String text) {
        for (int at = text.indexOf("\n" + FENCE); at >= 0; at = text.indexOf("\n" + FENCE, at + 1)) {
            Optional<Block> next = block(text, at + 1);
            if (next.isPresent() && next.get().fields.stream().anyMatch(field -> field.name.equals("module"))) {
                return new Markdown(text.substring(0, at).strip());
            }
        }
        return new Markdown(text.strip());
    }

    private static Optional<Block> block(String text, int from) {
        int end = text.startsWith(FENCE, from) ? text.indexOf("\n" + FENCE, from + FENCE.length() - 1) : -1;
        if (end < 0) {
            return Optional.empty();
        }
        return Yaml.parse("", text.substring(from + FENCE.length(), end + 1), 1, new ProblemCollector())
                .filter(JsonNode::isObject)
                .map(node -> new Block(words(node), end + 1 + FENCE.length()));
    }

    private static List<Field> words(JsonNode mapping) {
        List<Field> fields = new ArrayList<>();
        mapping.properties().stream()
                .filter(field ->
                        field.getValue().isTextual() || field.getValue().isNumber())
                .forEach(field ->
                        fields.add(new Field(field.getKey(), field.getValue().asText())));
        return fields;
    }
}
