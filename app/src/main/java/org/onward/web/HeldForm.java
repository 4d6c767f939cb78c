package org.onward.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form that was sent after its session had ended.
 *
 * @param address path and query of the request
 * @param pageTitle the title of the page on which the form was; may be empty
 * @param fields the entered values, without the page's tokens
 */
public record HeldForm(
        UUID id, String address, String pageTitle, Map<String, List<String>> fields, Instant held, Instant expires) {
    /** The longest text in the form. The list of held forms shows it, so that the author recognises the form. */
    public String longestText() {
        return fields.values().stream()
                .flatMap(List::stream)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
