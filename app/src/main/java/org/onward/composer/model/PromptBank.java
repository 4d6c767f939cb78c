package org.onward.composer.model;

import static java.util.function.Function.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Observance;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Theme;
import org.onward.content.ThemeId;

/**
 * The prompts to choose from, always sorted by id, and the titles of their modules and themes.
 *
 * @param themes the title of each theme
 * @param withdrawn prompts that somebody reported as excluding, and that no editor has decided about
 * @param observances days that a chair should know about
 * @param notNow modules that the team should not talk about now, because of what is coming up
 */
public record PromptBank(
        List<Prompt> prompts,
        List<BankModule> modules,
        Map<ThemeId, String> themes,
        Set<PromptId> withdrawn,
        List<Observance> observances,
        Set<ItemId> notNow) {

    public record BankModule(ItemId id, String title, List<ThemeId> themes) {
        public BankModule {
            themes = List.copyOf(themes);
        }

        public boolean covers(Prompt prompt) {
            return prompt.modules().contains(id);
        }
    }

    public PromptBank {
        prompts = prompts.stream().sorted(Comparator.comparing(Prompt::id)).toList();
        modules = modules.stream().sorted(Comparator.comparing(BankModule::id)).toList();
        themes = Map.copyOf(themes);
        withdrawn = Set.copyOf(withdrawn);
        observances = List.copyOf(observances);
        notNow = Set.copyOf(notNow);
    }

    /** A bank without a calendar. */
    public PromptBank(
            List<Prompt> prompts, List<BankModule> modules, Map<ThemeId, String> themes, Set<PromptId> withdrawn) {
        this(prompts, modules, themes, withdrawn, List.of());
    }

    /** A bank for a team without upcoming moments. */
    public PromptBank(
            List<Prompt> prompts,
            List<BankModule> modules,
            Map<ThemeId, String> themes,
            Set<PromptId> withdrawn,
            List<Observance> observances) {
        this(prompts, modules, themes, withdrawn, observances, Set.of());
    }

    public PromptBank without(Set<ItemId> notNow) {
        return new PromptBank(prompts, modules, themes, withdrawn, observances, notNow);
    }

    public static PromptBank of(Library library, Set<PromptId> withdrawn) {
        return new PromptBank(
                library.prompts(),
                library.modules().stream()
                        .map(module -> new BankModule(module.id(), module.title(), module.themes()))
                        .toList(),
                library.themes().stream().collect(Collectors.toMap(Theme::id, Theme::title)),
                withdrawn,
                library.observances());
    }

    public String titleOf(ThemeId theme) {
        return themes.getOrDefault(theme, theme.value());
    }

    public Optional<BankModule> module(ItemId id) {
        return modules.stream().filter(module -> module.id().equals(id)).findFirst();
    }

    Map<PromptId, Prompt> byId() {
        return prompts.stream().collect(Collectors.toMap(Prompt::id, identity()));
    }
}
