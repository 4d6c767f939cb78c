package org.onward.team;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.text.EnumWords;
import org.onward.web.Address;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;

/**
 * Which people a list shows, and in which order. Without any value it shows everybody by name.
 *
 * @param name words of the name or email address
 * @param module the module that {@code standing} and the order are about
 */
record PeopleFilter(String name, Optional<ItemId> module, Optional<Standing> standing, PeopleOrder order) {
    static final PeopleFilter EVERYBODY = new PeopleFilter("", Optional.empty(), Optional.empty(), PeopleOrder.NAME);

    private static final int MAX_NAME_LENGTH = 100;

    /**
     * The fields of the filter, for the partial {@code people-list}.
     *
     * @param isOpen whether a phone shows the fields at once: they are in use, or something is wrong with them
     */
    record Fields(
            String address,
            Field name,
            Choices module,
            Choices standing,
            Choices order,
            boolean isFiltered,
            boolean isOpen) {}

    /** Whether no person of the list is left out. */
    boolean isForEverybody() {
        return name.isEmpty() && standing.isEmpty();
    }

    /** The parameters of the list's address as a form. */
    static Form form(String name, String module, String standing, String order) {
        return Form.with("name", name)
                .and("module", module)
                .and("standing", standing)
                .and("order", order);
    }

    /** Reads the parameters of the list's address, and records what is wrong with them in the form. */
    static PeopleFilter read(Form form, Library library) {
        String name = form.optionalText("name", MAX_NAME_LENGTH);
        Optional<ItemId> module = optional(form, "module", word -> module(library, word), "Choose one of the modules.");
        Optional<Standing> standing = optional(
                form,
                "standing",
                word -> EnumWords.require(Standing.class, word),
                "Choose one of the rungs in the list.");
        PeopleOrder order = optional(
                        form,
                        "order",
                        word -> EnumWords.require(PeopleOrder.class, word),
                        "Choose one of the orders in the list.")
                .orElse(PeopleOrder.NAME);
        boolean needsModule = standing.isPresent() || order != PeopleOrder.NAME;
        if (needsModule && module.isEmpty() && form.problemWith("module").isEmpty()) {
            form.reject("module", "Choose a module: everybody stands somewhere else on each.");
        }
        return form.hasProblems() ? EVERYBODY : new PeopleFilter(name, module, standing, order);
    }

    private static <T> Optional<T> optional(Form form, String field, Function<String, T> read, String ifWrong) {
        return form.isBlank(field) ? Optional.empty() : form.choice(field, read, ifWrong);
    }

    private static ItemId module(Library library, String word) {
        return library.module(new ItemId(word))
                .map(LearningModule::id)
                .orElseThrow(() -> new IllegalArgumentException("no such module"));
    }

    String standingWord() {
        return standing.map(EnumWords::wordOf).orElse("");
    }

    String orderWord() {
        return EnumWords.wordOf(order);
    }

    /** The address of the list with this filter. */
    Address address(String path) {
        return Address.of(path)
                .with("name", name)
                .with("module", module)
                .with("standing", standingWord())
                .with("order", order == PeopleOrder.NAME ? "" : orderWord());
    }

    Fields fields(String path, Form form, List<LearningModule> modules) {
        Form shown = form.isBlank("order") ? form.and("order", EnumWords.wordOf(PeopleOrder.NAME)) : form;
        return new Fields(
                path,
                Field.of(shown, "name"),
                Choices.of(
                        shown,
                        "module",
                        Stream.concat(
                                        Stream.of(Choices.choice("", "Every module")),
                                        modules.stream()
                                                .map(module -> Choices.choice(
                                                        module.id().value(), module.title())))
                                .toList()),
                Choices.of(
                        shown,
                        "standing",
                        Stream.concat(
                                        Stream.of(Choices.choice("", "Anywhere")),
                                        Arrays.stream(Standing.values())
                                                .map(one -> Choices.choice(EnumWords.wordOf(one), one.label())))
                                .toList()),
                Choices.of(
                        shown,
                        "order",
                        Arrays.stream(PeopleOrder.values())
                                .map(one -> Choices.choice(EnumWords.wordOf(one), one.label()))
                                .toList()),
                !equals(EVERYBODY),
                !equals(EVERYBODY) || form.hasProblems());
    }
}
