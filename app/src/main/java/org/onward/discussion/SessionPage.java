package org.onward.discussion;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The page of a session, for its facilitator, the team's leaders and the invited people.
 *
 * @param facilitator who runs it, did or was to
 * @param needsFacilitator whether the facilitator has left before the session was closed
 * @param latest what became of it, for everybody who heard of it; absent if it is as it was planned, and once it is closed
 * @param history everything that became of it, the latest first
 */
public record SessionPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        String teamName,
        String when,
        int minutes,
        String mode,
        String facilitator,
        boolean needsFacilitator,
        String state,
        boolean over,
        Optional<Change> latest,
        List<Change> history,
        List<String> warnings,
        Optional<ToDo> toDo,
        boolean invitation,
        Optional<Cancelled> cancelled,
        Optional<Recap> recap,
        String moduleHref)
        implements Page {

    /** A change in words, who made it and on which day, and the reason for everybody who is invited. */
    public record Change(String words, String by, String on, Optional<String> reason) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "Change[" + words + "]";
        }
    }

    /** What the facilitator has to do before and after the session. */
    public record ToDo(
            String guideHref,
            String closeHref,
            String moveHref,
            String cancelAddress,
            Field reason,
            Facilitation facilitation,
            boolean begun,
            List<String> invited) {}

    /**
     * The form that chooses who runs it.
     *
     * @param outside the name of somebody from outside the team, to find them; for the team's leaders
     * @param found what the search for that name has found, in words
     * @param open whether the form was sent and is shown again
     */
    public record Facilitation(
            String address, Choices facilitators, Optional<Field> outside, Optional<String> found, boolean open) {}

    /** @param restoreAddress where the cancellation is undone, while the viewer may */
    public record Cancelled(Optional<String> restoreAddress) {}

    /**
     * The result of a closed session.
     *
     * @param themesHref where the themes are corrected, if the viewer may
     * @param themesCorrected the day on which they were corrected last
     * @param register for the facilitator while it can be corrected, and for the team's leaders
     */
    public record Recap(
            List<String> themes,
            Optional<String> themesHref,
            Optional<String> themesCorrected,
            String proposals,
            Optional<Register> register,
            Optional<Mine> mine) {}

    /** @param summary how many were there, in words */
    public record Register(
            String summary,
            List<Present> people,
            String guideHref,
            Optional<String> correctHref,
            String correctUntil) {}

    public record Present(String name, String status) {}

    /** The viewer's own attendance, with its corrections. */
    public record Mine(String words, List<Correction> corrections, Optional<String> catchUpHref) {}

    public record Correction(String was, String became, String by, String on) {}
}
