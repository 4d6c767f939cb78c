package org.onward.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.onward.text.English;
import org.onward.text.TextRule;

/**
 * The text of one form field, for a page that shows it because the form itself cannot be shown.
 *
 * @param label the field's name in words
 */
public record EnteredText(String id, String label, String value, int rows) {
    private static final Pattern UUID_ANYWHERE = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int CHARACTERS_IN_A_ROW = 60;
    private static final int MAX_ROWS = 20;

    /** All texts of the form, without ids and blank fields. */
    static List<EnteredText> of(Form form) {
        List<EnteredText> entered = new ArrayList<>();
        form.content().forEach((name, values) -> values.stream()
                .filter(value -> !TextRule.isBlank(value)
                        && !UUID_ANYWHERE.matcher(name + " " + value).find())
                .forEach(value -> entered.add(
                        new EnteredText("entered-" + (entered.size() + 1), inWords(name), value, rows(value)))));
        return List.copyOf(entered);
    }

    /** For example, {@code noteMinutes} becomes "Note minutes", and {@code when-1} becomes "When 1". */
    private static String inWords(String name) {
        String words =
                name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('-', ' ').toLowerCase(Locale.UK);
        return English.capitalised(words);
    }

    private static int rows(String value) {
        long rows = value.lines()
                .mapToLong(line -> 1 + line.length() / CHARACTERS_IN_A_ROW)
                .sum();
        return (int) Math.max(1, Math.min(MAX_ROWS, rows));
    }
}
