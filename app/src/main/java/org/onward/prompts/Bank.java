package org.onward.prompts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Prompt;
import org.onward.content.Theme;
import org.onward.content.ThemeId;

/** The prompts to choose from, always in the order of their ids, and the words for what they are about. */
public record Bank(List<Prompt> prompts, List<Strand> strands, Map<ThemeId, String> themeTitles) {

    /** What may run through a whole sheet: a module, by its own prompts first and then by those of its themes. */
    public record Strand(ItemId module, String title, List<ThemeId> themes) {
        public Strand {
            themes = List.copyOf(themes);
        }

        boolean holds(Prompt prompt) {
            return prompt.modules().contains(module);
        }

        boolean touches(Prompt prompt) {
            return themes.contains(prompt.theme());
        }
    }

    public Bank {
        prompts = prompts.stream().sorted(Comparator.comparing(Prompt::id)).toList();
        strands = strands.stream().sorted(Comparator.comparing(Strand::module)).toList();
        themeTitles = Map.copyOf(themeTitles);
    }

    public static Bank of(Library library) {
        return new Bank(
                library.prompts(),
                library.modules().stream()
                        .map(module -> new Strand(module.id(), module.title(), module.themes()))
                        .toList(),
                library.themes().stream().collect(Collectors.toMap(Theme::id, Theme::title)));
    }

    /** The modules that a prompt belongs to. */
    List<Strand> strandsOf(Prompt prompt) {
        return strands.stream().filter(strand -> strand.holds(prompt)).toList();
    }

    String titleOf(ThemeId theme) {
        return themeTitles.getOrDefault(theme, theme.value());
    }
}
