package org.onward.commitment;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.Scope;
import org.onward.web.Problem;

/**
 * The words of a commitment: a cue and an action, the form that the evidence on implementation intentions favours.
 *
 * @param when completes "When …"
 * @param will completes "I will …"
 * @param reviewOn the first check-back, if it is not to be the usual one
 */
public record Promise(String when, String will, Scope scope, Optional<LocalDate> reviewOn) {
    public static final int LONGEST = 200;

    /** @throws Problem (422) naming the field */
    public Promise {
        when = text("when", when, "Say when: a moment that will remind you.");
        will = text("will", will, "Say what you will do: something that others could see.");
        if (scope == null) {
            throw Problem.invalid("scope", "Say whose habit it is about: me, team or organisation.");
        }
    }

    private static String text(String field, String value, String ifMissing) {
        String text = value == null ? "" : value.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            throw Problem.invalid(field, ifMissing);
        }
        if (text.length() > LONGEST) {
            throw Problem.invalid(field, "Use at most %d characters.".formatted(LONGEST));
        }
        return text;
    }
}
