package org.onward.commitment;

import org.onward.content.CommitmentStarter;
import org.onward.content.LearningModule;
import org.onward.text.TextRule;
import org.onward.web.Form;

/** Fills a form with the words of one of a module's commitment starters. */
public final class Starters {
    /** The number of the words that the person had typed before they chose a starter. */
    public static final int OWN_WORDS = 0;

    private static final String WHEN = "when";
    private static final String WILL = "will";
    private static final String SCOPE = "scope";
    private static final String OWN_WHEN = "ownWhen";
    private static final String OWN_WILL = "ownWill";

    private Starters() {}

    /** The words that a starter has replaced. The page keeps them in hidden fields, so that they can be used again. */
    public record Replaced(String when, String will) {
        public boolean isEmpty() {
            return TextRule.isBlank(when) && TextRule.isBlank(will);
        }

        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "Replaced[…]";
        }
    }

    public static Replaced replacedIn(Form form) {
        return new Replaced(form.entered(OWN_WHEN), form.entered(OWN_WILL));
    }

    /**
     * A copy of the form with the words of a starter instead of those of the person, which it remembers.
     *
     * @param number of the starter, from 1; for {@link #OWN_WORDS} and for unknown numbers the person's words
     */
    public static Form fill(Form form, LearningModule module, int number) {
        if (number < 1 || number > module.starters().size()) {
            return withOwnWords(form);
        }
        CommitmentStarter starter = module.starters().get(number - 1);
        Form filled = form.copy();
        if (isOwn(form, module)) {
            filled.and(OWN_WHEN, form.entered(WHEN)).and(OWN_WILL, form.entered(WILL));
        }
        return filled.and(WHEN, starter.when())
                .and(WILL, starter.will())
                .and(SCOPE, starter.scope().word());
    }

    private static Form withOwnWords(Form form) {
        Replaced own = replacedIn(form);
        return own.isEmpty()
                ? form.copy()
                : form.copy()
                        .and(WHEN, own.when())
                        .and(WILL, own.will())
                        .and(OWN_WHEN, "")
                        .and(OWN_WILL, "");
    }

    /** Whether the form has words that are neither missing nor those of a starter. */
    private static boolean isOwn(Form form, LearningModule module) {
        String when = form.entered(WHEN);
        String will = form.entered(WILL);
        return !new Replaced(when, will).isEmpty()
                && module.starters().stream()
                        .noneMatch(starter ->
                                starter.when().equals(when) && starter.will().equals(will));
    }
}
