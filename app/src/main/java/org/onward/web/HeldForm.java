package org.onward.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form that was sent after its session had ended.
 *
 * @param address path and query that it was sent to
 * @param fields what was entered, without the tokens of the page
 */
public record HeldForm(UUID id, String address, Map<String, List<String>> fields, Instant held, Instant expires) {
    /** The longest text in it, by which its author recognises it. */
    public String longestText() {
        return fields.values().stream()
                .flatMap(List::stream)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
