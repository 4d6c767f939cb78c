package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.learning.LadderSummary;
import org.onward.web.Page;

/** The home page "My learning". Its first section is the next step. */
public record HomePage(
        String firstName,
        Optional<Next> nextStep,
        List<Proposal> proposals,
        List<CheckBack> checkBacks,
        List<Session> sessions,
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

    public record Session(String href, String title, String team, String when, String mode, String runBy) {}

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
