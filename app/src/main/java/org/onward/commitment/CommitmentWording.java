package org.onward.commitment;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.Scope;
import org.onward.web.Problem;
import org.onward.web.TextRequirements;

/**
 * The words of a commitment: a cue and an action. Research on implementation intentions recommends this form.
 *
 * @param when completes "When …"
 * @param will completes "I will …"
 * @param reviewOn the date of the first check-back, unless the default applies
 */
public record CommitmentWording(String when, String will, Scope scope, Optional<LocalDate> reviewOn) {
    public static final int MAX_LENGTH = 200;

    /** @throws Problem (422) with the name of the field */
    public CommitmentWording {
        when = TextRequirements.requireLine("when", when, MAX_LENGTH, "Say when: a moment that will remind you.");
        will = TextRequirements.requireLine(
                "will", will, MAX_LENGTH, "Say what you will do: something that others could see.");
        if (scope == null) {
            throw Problem.invalid("scope", "Say whose habit it is about: me, team or organisation.");
        }
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "CommitmentWording[" + scope + "]";
    }
}
