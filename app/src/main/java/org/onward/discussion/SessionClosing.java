package org.onward.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onward.commitment.Proposal;
import org.onward.people.PersonId;
import org.onward.web.Problem;
import org.onward.web.TextRequirements;

/**
 * What a facilitator records when closing a session.
 *
 * @param attendance the status of invited people; expected people without an entry were absent
 * @param themes the themes that came up, without names or quotations
 * @param commitments what people said they will do; each owner has to confirm their own
 * @param heldAt when it was held, if that was not at its planned start; required for a session whose start is to come
 */
public record SessionClosing(
        Map<PersonId, AttendanceStatus> attendance,
        List<String> themes,
        List<Proposal> commitments,
        Optional<Instant> heldAt) {
    public static final int MAX_THEMES = 10;
    public static final int MAX_THEME_LENGTH = 200;
    public static final int MAX_COMMITMENTS = 30;

    /** @throws Problem (422) with the name of the field */
    public SessionClosing {
        attendance = Map.copyOf(attendance);
        themes = requireThemes(themes);
        commitments = List.copyOf(commitments);
        if (commitments.size() > MAX_COMMITMENTS) {
            throw Problem.invalid("commitments", "Take down %d commitments at most.".formatted(MAX_COMMITMENTS));
        }
    }

    /** The themes as they are stored. @throws Problem (422) naming the field {@code themes} */
    static List<String> requireThemes(List<String> entered) {
        if (entered.size() > MAX_THEMES) {
            throw Problem.invalid("themes", "Keep it to %d themes at most.".formatted(MAX_THEMES));
        }
        return entered.stream().map(SessionClosing::theme).toList();
    }

    private static String theme(String entered) {
        return TextRequirements.requireLine("themes", entered, MAX_THEME_LENGTH, "Leave out empty themes.");
    }
}
