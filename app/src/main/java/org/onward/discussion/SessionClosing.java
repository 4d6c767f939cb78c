package org.onward.discussion;

import java.util.List;
import java.util.Map;
import org.onward.commitment.Proposal;
import org.onward.people.PersonId;
import org.onward.web.Problem;
import org.onward.web.TextRequirements;

/**
 * What a facilitator says at the end of a session.
 *
 * @param attendance of those invited; whoever was expected and is not mentioned was absent
 * @param themes what came up: no names, no quotations
 * @param commitments what people said they will do, for each of them to confirm
 * @param heldEarly that it was held already, although it was planned for later
 */
public record SessionClosing(
        Map<PersonId, AttendanceStatus> attendance,
        List<String> themes,
        List<Proposal> commitments,
        boolean heldEarly) {
    public static final int MOST_THEMES = 10;
    public static final int LONGEST_THEME = 200;
    public static final int MOST_COMMITMENTS = 30;

    /** @throws Problem (422) naming the field */
    public SessionClosing {
        attendance = Map.copyOf(attendance);
        themes = themes.stream().map(SessionClosing::theme).toList();
        commitments = List.copyOf(commitments);
        if (themes.size() > MOST_THEMES) {
            throw Problem.invalid("themes", "Keep it to %d themes at most.".formatted(MOST_THEMES));
        }
        if (commitments.size() > MOST_COMMITMENTS) {
            throw Problem.invalid("commitments", "Take down %d commitments at most.".formatted(MOST_COMMITMENTS));
        }
    }

    private static String theme(String entered) {
        return TextRequirements.requireLine("themes", entered, LONGEST_THEME, "Leave out empty themes.");
    }
}
