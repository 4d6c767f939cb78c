package org.onward.content.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onward.content.Format;
import org.onward.content.GroupSize;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Prompt;
import org.onward.content.Safety;
import org.onward.content.Scope;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;
import org.onward.text.EnumWords;

/**
 * Warns about each value of a facet that no prompt has, because a request for it would find nothing. The facets are
 * those of a prompt sheet. Themes, depths and moments have rules of their own. Minutes need no rule, because a sheet
 * combines prompts. Prerequisites need none, because any module can be one.
 */
final class PromptFacetsRule implements ContentRule {
    private static final List<Facet<?>> FACETS = List.of(
            new Facet<>("stage", Prompt.Stage.values(), EnumWords::wordOf, prompt -> Set.of(prompt.stage())),
            new Facet<>("scope", Scope.values(), EnumWords::wordOf, prompt -> Set.of(prompt.scope())),
            new Facet<>("lens", Prompt.Lens.values(), EnumWords::wordOf, prompt -> Set.of(prompt.lens())),
            new Facet<>("format", Format.values(), Format::word, prompt -> Set.of(prompt.format())),
            new Facet<>("sizes", GroupSize.values(), GroupSize::word, Prompt::sizes),
            new Facet<>("modes", Mode.values(), EnumWords::wordOf, Prompt::modes),
            new Facet<>("risk", Prompt.Risk.values(), EnumWords::wordOf, prompt -> Set.of(prompt.risk())),
            new Facet<>(
                    "safety",
                    Safety.values(),
                    EnumWords::wordOf,
                    prompt -> Set.of(prompt.conditions().leastSafety())),
            new Facet<>("roles", JobRole.values(), EnumWords::wordOf, prompt -> prompt.conditions()
                    .roles()));

    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        Collection<Prompt> prompts = content.prompts().values();
        FACETS.forEach(facet -> facet.unused(prompts)
                .forEach(word -> problems.warning(
                        "prompts",
                        facet.name,
                        "no prompt with %s".formatted(word),
                        "Write one, or add it where it fits.")));
    }

    private record Facet<E>(String name, List<E> values, Function<E, String> word, Function<Prompt, Set<E>> of) {
        Facet(String name, E[] values, Function<E, String> word, Function<Prompt, Set<E>> of) {
            this(name, List.of(values), word, of);
        }

        Stream<String> unused(Collection<Prompt> prompts) {
            return values.stream()
                    .filter(value -> prompts.stream()
                            .noneMatch(prompt -> of.apply(prompt).contains(value)))
                    .map(word);
        }
    }
}
