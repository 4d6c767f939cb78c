package org.onward.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.Rung;
import org.onward.text.EnumWords;
import org.onward.web.Address;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;

/**
 * Which people a list of names shows, and in which order. Without any value it shows everybody by team.
 *
 * @param name words of the name or email address
 * @param rung the word of the highest rung, or {@link #NOT_STARTED}
 */
record NameFilter(String name, Optional<String> rung, NameOrder order) {
    static final NameFilter EVERYBODY = new NameFilter("", Optional.empty(), NameOrder.TEAM);
    private static final String NOT_STARTED = "not-started";
    private static final int MAX_NAME_LENGTH = 100;
    private static final List<Rung> RUNGS = List.of(Rung.values());

    /** The fields of the filter. */
    record Fields(Field name, Choices rung, Choices order) {}

    static Form form(String name, String rung, String order) {
        return Form.with("name", name).and("rung", rung).and("order", order);
    }

    /** Reads the parameters of the list's address, and records what is wrong with them in the form. */
    static NameFilter read(Form form) {
        String name = form.optionalText("name", MAX_NAME_LENGTH);
        Optional<String> rung = form.isBlank("rung")
                ? Optional.empty()
                : form.choice("rung", NameFilter::rungWord, "Choose one of the rungs in the list.");
        NameOrder order = form.isBlank("order")
                ? NameOrder.TEAM
                : form.choice(
                                "order",
                                word -> EnumWords.require(NameOrder.class, word),
                                "Choose one of the orders in the list.")
                        .orElse(NameOrder.TEAM);
        return form.hasProblems() ? EVERYBODY : new NameFilter(name, rung, order);
    }

    private static String rungWord(String word) {
        return word.equals(NOT_STARTED) ? word : Rung.fromString(word).word();
    }

    /** The number of the rung: 0 for people who have not started, -1 for everybody. */
    int rungNumber() {
        return rung.map(word -> word.equals(NOT_STARTED) ? 0 : RUNGS.indexOf(Rung.fromString(word)) + 1)
                .orElse(-1);
    }

    boolean isFiltered() {
        return !name.isEmpty() || rung.isPresent();
    }

    Address address(Address list) {
        return list.with("name", name)
                .with("rung", rung)
                .with("order", order == NameOrder.TEAM ? "" : EnumWords.wordOf(order));
    }

    Fields fields(Form form) {
        return new Fields(
                Field.of(form, "name"),
                Choices.of(
                        form,
                        "rung",
                        Stream.concat(
                                        Stream.of(
                                                Choices.choice("", "Any"), Choices.choice(NOT_STARTED, "Not started")),
                                        Arrays.stream(Rung.values())
                                                .map(one -> Choices.choice(one.word(), one.title())))
                                .toList()),
                Choices.of(
                        form,
                        "order",
                        Arrays.stream(NameOrder.values())
                                .map(one -> Choices.choice(EnumWords.wordOf(one), one.label()))
                                .toList()));
    }
}
