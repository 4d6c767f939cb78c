package org.onward.composer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onward.content.Prompt;
import org.onward.content.PromptId;

/** What comes of composing: a sheet, or the reason why there is none. */
public sealed interface Composition {

    /**
     * @param subject the module or theme that runs through it, if there is one
     * @param notes what the leader should know about the sheet as a whole
     */
    record Sheet(List<Chosen> prompts, Optional<String> subject, List<String> notes) implements Composition {
        public Sheet {
            prompts = List.copyOf(prompts);
            notes = List.copyOf(notes);
        }

        public int minutes() {
            return prompts.stream()
                    .mapToInt(chosen -> chosen.prompt().minutes())
                    .sum();
        }

        public Set<PromptId> ids() {
            return prompts.stream().map(chosen -> chosen.prompt().id()).collect(Collectors.toSet());
        }
    }

    /**
     * @param field the choice to change
     * @param why what to do, for the leader
     */
    record Refusal(String field, String why) implements Composition {}

    /**
     * @param because the facts that chose it, in one plain sentence or two, for who leads the team
     * @param becauseForAll the same for whatever is printed or shared: it names no person, no incident and no safety
     * @param facts every fact that spoke for it, the weightiest first
     * @param isBack whether it has not rested, and is here because nothing fresh was left
     */
    record Chosen(
            Prompt prompt,
            SheetPosition place,
            String because,
            String becauseForAll,
            List<String> facts,
            boolean isBack) {
        public Chosen {
            facts = List.copyOf(facts);
        }
    }

    /** A prompt that may not be on the sheet, and the first rule that keeps it off. */
    record Rejected(Prompt prompt, String rule) {}
}
