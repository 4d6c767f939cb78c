package org.onward.editing.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.EditableItem;
import org.onward.content.EditableKind;
import org.onward.content.Library;
import org.onward.content.LiveContent;
import org.onward.content.Theme;
import org.onward.content.ThemeId;
import org.onward.text.English;
import org.onward.text.EnumWords;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;

/** Lists the items that can be edited. */
final class ItemLists {
    static final String KIND = "kind";
    static final String WORDS = "q";
    private static final String ADDRESS = "/editing/items";
    private static final int MAX_WORDS_LENGTH = 200;
    private static final int MAX_SHOWN = 50;

    private final LiveContent content;

    ItemLists(LiveContent content) {
        this.content = content;
    }

    ItemListPage page(Form form) {
        Optional<EditableKind> kind = form.isBlank(KIND)
                ? Optional.empty()
                : form.choice(KIND, EditableKind::fromString, "Choose one from the list.");
        String words = form.optionalText(WORDS, MAX_WORDS_LENGTH).toLowerCase(Locale.ROOT);
        form.requireValid(() -> page(form, List.of(), ""));
        List<ItemListPage.Line> all = Arrays.stream(EditableKind.values())
                .filter(one -> kind.isEmpty() || kind.get() == one)
                .flatMap(this::lines)
                .filter(line -> (line.title() + " " + line.href())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
        return page(form, all, all.isEmpty() ? "Nothing has these words." : English.count(all.size(), "item"));
    }

    private static ItemListPage page(Form form, List<ItemListPage.Line> all, String summary) {
        List<Choices.Choice> kinds = new ArrayList<>(List.of(Choices.choice("", "All kinds")));
        Arrays.stream(EditableKind.values())
                .map(kind -> Choices.choice(kind.word(), English.capitalised(EnumWords.label(kind)) + "s"))
                .forEach(kinds::add);
        return new ItemListPage(
                List.of(new Link("/editing", "Content")),
                form.problems(),
                ADDRESS,
                Choices.of(form, KIND, kinds),
                Field.of(form, WORDS),
                summary,
                all.stream().limit(MAX_SHOWN).toList(),
                all.size() > MAX_SHOWN
                        ? Optional.of("The first %d are shown. Search for a word of the title.".formatted(MAX_SHOWN))
                        : Optional.empty());
    }

    private Stream<ItemListPage.Line> lines(EditableKind kind) {
        Library library = content.library();
        return switch (kind) {
            case RESOURCE ->
                library.resources().stream()
                        .map(resource -> line(kind, resource.id().value(), resource.title(), resource.publisher()));
            case MODULE ->
                library.modules().stream()
                        .map(module -> line(
                                kind,
                                module.id().value(),
                                module.title(),
                                "Module, reviewed on " + LondonTime.day(module.reviewed())));
            case PROMPT ->
                library.prompts().stream()
                        .map(prompt -> line(
                                kind,
                                prompt.id().value(),
                                prompt.text(),
                                "Prompt, " + titleOf(library, prompt.theme())));
        };
    }

    private static ItemListPage.Line line(EditableKind kind, String id, String title, String facts) {
        return new ItemListPage.Line(title, ItemWording.address(new EditableItem(kind, id)), facts);
    }

    private static String titleOf(Library library, ThemeId theme) {
        return library.theme(theme).map(Theme::title).orElse(theme.value());
    }
}
