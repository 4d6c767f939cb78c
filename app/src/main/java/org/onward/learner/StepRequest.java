package org.onward.learner;

import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.learning.Step;
import org.onward.text.TextRule;
import org.onward.web.Problem;

/**
 * The body that records a step.
 *
 * @param module the module from which a resource was opened; the step counts for this module, too, if it links the resource
 */
public record StepRequest(
        ItemId item, Rung step, Optional<Integer> minutes, Optional<String> note, Optional<ItemId> module) {
    /** @throws Problem (422) with the name of the field */
    public StepRequest {
        if (item == null) {
            throw Problem.invalid("item", "Name the module or resource by its id.");
        }
        if (step != Rung.EXPLORED && step != Rung.REFLECTED) {
            throw Problem.invalid(
                    "step", "Say explored or reflected. The other rungs come from sessions and commitments.");
        }
        if (minutes.filter(spent -> spent < 0 || spent > Step.MAX_MINUTES).isPresent()) {
            throw Problem.invalid("minutes", "Use a whole number from 0 to %d.".formatted(Step.MAX_MINUTES));
        }
        if (step == Rung.REFLECTED
                && note.filter(text -> !TextRule.isBlank(text)).isEmpty()) {
            throw Problem.invalid(
                    "note", "A reflection is a note: write a few words. Only their author can read them.");
        }
        if (step == Rung.EXPLORED && note.isPresent()) {
            throw Problem.invalid("note", "A note belongs to the step reflected. Leave it out here.");
        }
    }

    /** Leaves out the note, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "StepRequest[%s on %s]".formatted(step, item);
    }
}
