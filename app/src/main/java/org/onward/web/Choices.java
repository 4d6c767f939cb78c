package org.onward.web;

import java.util.List;
import java.util.Optional;

/**
 * A form field with a fixed list of options, for the partials {@code radios}, {@code checkboxes} and {@code select}.
 */
public record Choices(String name, List<Choice> options, Optional<String> error) {
    public Choices {
        options = List.copyOf(options);
    }

    /** One option. A select does not show the hint. */
    public record Choice(String value, String text, Optional<String> hint, boolean chosen) {}

    public static Choice choice(String value, String text) {
        return new Choice(value, text, Optional.empty(), false);
    }

    public static Choice choice(String value, String text, String hint) {
        return new Choice(value, text, Optional.of(hint), false);
    }

    /** Marks the options that were selected in the submitted form. */
    public static Choices of(Form form, String name, List<Choice> options) {
        return new Choices(
                name,
                options.stream()
                        .map(option -> new Choice(
                                option.value(), option.text(), option.hint(), form.isChecked(name, option.value())))
                        .toList(),
                form.problemWith(name));
    }
}
