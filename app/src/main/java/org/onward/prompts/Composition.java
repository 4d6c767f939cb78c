package org.onward.prompts;

import java.util.List;
import java.util.Optional;
import org.onward.content.Prompt;

/** What comes of composing: a sheet, or the reason why there is none. */
public sealed interface Composition {

    /**
     * @param strand the module that runs through it, if there is one
     * @param notes what the leader should know about the sheet as a whole
     */
    record Sheet(List<Chosen> prompts, Optional<Bank.Strand> strand, List<String> notes) implements Composition {
        public Sheet {
            prompts = List.copyOf(prompts);
            notes = List.copyOf(notes);
        }

        public int minutes() {
            return prompts.stream()
                    .mapToInt(chosen -> chosen.prompt().minutes())
                    .sum();
        }
    }

    record Refusal(String why) implements Composition {}

    /**
     * @param because the facts that chose it, in plain sentences
     * @param isBack whether the team used it lately, and it is here because nothing fresh was left
     */
    record Chosen(Prompt prompt, String because, boolean isBack) {}
}
