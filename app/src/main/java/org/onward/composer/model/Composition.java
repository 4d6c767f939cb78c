package org.onward.composer.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.content.Prompt;
import org.onward.content.PromptId;

/** The result of composing: a sheet, or the reason why there is none. */
public sealed interface Composition {

    /**
     * @param subject the title of the module or theme that the sheet is about
     * @param notes what the leader should know about the whole sheet
     */
    record Sheet(List<Chosen> prompts, Optional<String> subject, List<String> notes) implements Composition {
        public Sheet {
            prompts = List.copyOf(prompts);
            notes = List.copyOf(notes);
        }

        public Sheet withFirstNote(String note) {
            return new Sheet(
                    prompts,
                    subject,
                    Stream.concat(Stream.of(note), notes.stream()).toList());
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
     * @param field the form field to change
     * @param why what the leader can do
     */
    record Refusal(String field, String why) implements Composition {}

    /**
     * @param because one or two plain sentences for the leader: the facts for which it was chosen
     * @param becauseForAll the same for printed and shared sheets, without anything about a person, an incident or
     *     safety
     * @param facts every fact that counted for it, the most important first
     * @param isReused whether its cooldown is not over, and it is used again because too few other prompts are left
     */
    record Chosen(
            Prompt prompt,
            SheetPosition position,
            String because,
            String becauseForAll,
            List<String> facts,
            boolean isReused) {
        public Chosen {
            facts = List.copyOf(facts);
        }
    }

    /** A prompt that may not be on the sheet, and the first rule that excludes it. */
    record Rejected(Prompt prompt, String rule) {}
}
