package org.onward.web;

import java.util.List;
import java.util.Optional;

/**
 * A form field with a fixed list of options, for the partials {@code radios}, {@code checkboxes} and {@code select}.
 *
 * @param groups further options under headings, which only a select shows
 */
public record Choices(String name, List<Choice> options, List<Group> groups, Optional<String> error) {
    public Choices {
        options = List.copyOf(options);
        groups = List.copyOf(groups);
    }

    /** Options under a heading. */
    public record Group(String label, List<Choice> options) {
        public Group {
            options = List.copyOf(options);
        }
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
        return ofGroups(form, name, options, List.of());
    }

    /** The same for options under headings, after some that have none. */
    public static Choices ofGroups(Form form, String name, List<Choice> options, List<Group> groups) {
        return new Choices(
                name,
                marked(form, name, options),
                groups.stream()
                        .map(group -> new Group(group.label(), marked(form, name, group.options())))
                        .toList(),
                form.problemWith(name));
    }

    private static List<Choice> marked(Form form, String name, List<Choice> options) {
        return options.stream()
                .map(option ->
                        new Choice(option.value(), option.text(), option.hint(), form.isChecked(name, option.value())))
                .toList();
    }
}
