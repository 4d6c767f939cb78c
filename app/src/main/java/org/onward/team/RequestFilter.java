package org.onward.team;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.text.EnumWords;
import org.onward.web.Address;
import org.onward.web.Choices;
import org.onward.web.Form;

/**
 * Which requests a list shows. Without any value it shows all.
 *
 * @param item the item that people were asked to follow up
 */
record RequestFilter(Optional<ItemId> item, Optional<Due> due) {
    /** When a request is to be completed. */
    enum Due {
        TO_COME("Today or later"),
        PASSED("Before today");

        private final String label;

        Due(String label) {
            this.label = label;
        }
    }

    /** The fields of the filter. */
    record Fields(String address, Choices item, Choices due, boolean isFiltered) {}

    /** Reads the parameters of the list's address. A value that cannot be read is left out, and its problem is in the form. */
    static RequestFilter read(Form form, Library library) {
        Optional<ItemId> item = form.isBlank("item")
                ? Optional.empty()
                : form.choice("item", word -> item(library, word), "Choose one of the modules and resources.");
        Optional<Due> due = form.isBlank("due")
                ? Optional.empty()
                : form.choice(
                        "due", word -> EnumWords.require(Due.class, word), "Choose one of the times in the list.");
        return new RequestFilter(item, due);
    }

    private static ItemId item(Library library, String word) {
        return library.item(new ItemId(word))
                .map(Item::id)
                .orElseThrow(() -> new IllegalArgumentException("no such item"));
    }

    String dueWord() {
        return due.map(EnumWords::wordOf).orElse("");
    }

    Address address(String path) {
        return Address.of(path).with("item", item).with("due", dueWord());
    }

    Fields fields(String path, Form form, Library library) {
        return new Fields(
                path,
                Choices.of(
                        form,
                        "item",
                        Stream.concat(
                                        Stream.of(Choices.choice("", "Everything")),
                                        Stream.<Item>concat(
                                                        library.modules().stream(), library.offeredResources().stream())
                                                .map(item ->
                                                        Choices.choice(item.id().value(), item.title())))
                                .toList()),
                Choices.of(
                        form,
                        "due",
                        Stream.concat(
                                        Stream.of(Choices.choice("", "At any time")),
                                        Arrays.stream(Due.values())
                                                .map(one -> Choices.choice(EnumWords.wordOf(one), one.label)))
                                .toList()),
                item.isPresent() || due.isPresent());
    }
}
