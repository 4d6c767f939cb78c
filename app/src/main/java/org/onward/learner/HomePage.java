package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.learning.LadderSummary;
import org.onward.web.Page;

/**
 * The home page "My learning". Its first section is the next step.
 *
 * @param toClose discussions that the learner ran and has to close
 */
public record HomePage(
        String firstName,
        Optional<Next> nextStep,
        List<Proposal> proposals,
        List<CheckBack> checkBacks,
        List<Session> toClose,
        List<Session> sessions,
        List<Correction> corrections,
        List<MissedSession> missedSessions,
        List<TeamQuestions> teamQuestions,
        List<ChangedModule> changed,
        List<AssignmentCard> assigned,
        List<Started> inProgress,
        List<FollowUpModule> followUps,
        List<FollowUpModule> moreFollowUps,
        List<Started> completed,
        Optional<String> minutesThisYear)
        implements Page {

    @Override
    public String title() {
        return "My learning";
    }

    /** The data of the partial {@code next-step}. */
    public record Next(
            String title,
            String item,
            String why,
            Optional<Integer> minutes,
            Optional<String> completeBy,
            String href,
            String action,
            Optional<LadderSummary> ladder) {}

    public record Proposal(String href, String when, String will, String takenDownBy, String item) {}

    public record CheckBack(String href, String when, String will, String due) {}

    /**
     * @param runBy empty for a cancelled session
     * @param movedFrom when it was to start before it was moved
     * @param reason why it was cancelled or moved
     */
    public record Session(
            String href,
            String title,
            String team,
            String when,
            String mode,
            String runBy,
            boolean cancelled,
            Optional<String> movedFrom,
            Optional<String> reason) {}

    /** A recent correction of the learner's attendance, and who made it. */
    public record Correction(String href, String title, String was, String became, String by, String on) {}

    public record MissedSession(String href, String title, String held) {}

    /** @param state the state in words, such as "You have thought it through" */
    public record TeamQuestions(String href, String title, String state) {}

    public record AssignmentCard(
            String title,
            String href,
            String askedBy,
            String reason,
            String completeBy,
            boolean overdue,
            LadderSummary ladder) {}

    /** @param next the next step in words, such as "Next: write your private note" */
    public record Started(String title, String href, String next, LadderSummary ladder) {}

    public record FollowUpModule(String title, String href, String summary, int minutes, String because) {}
}
