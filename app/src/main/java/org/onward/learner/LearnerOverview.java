package org.onward.learner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;

/**
 * A learner's current state. The home page shows it, and {@link NextSteps} chooses the next step from it.
 *
 * @param proposals commitments that a facilitator wrote down and the learner has to confirm
 * @param checkBacks commitments with a check-back due, the oldest first
 * @param plannedSessions upcoming discussions, the soonest first
 * @param missedSessions discussions that the learner missed and has not caught up on, the latest first
 * @param assigned open assignments, the earliest due date first
 * @param started modules in progress without an assignment, the latest change first
 * @param followUps modules not started that build on the learner's mandatory training
 * @param completed completed modules, the latest change first
 * @param moreToStart whether there is a module that the learner has not started
 * @param minutesThisYear minutes of learning recorded since 1 January
 */
record LearnerOverview(
        LocalDate today,
        List<CommitmentWords> proposals,
        List<CommitmentWords> checkBacks,
        List<PlannedSession> plannedSessions,
        List<MissedSession> missedSessions,
        List<AssignedItem> assigned,
        List<ItemProgress> started,
        List<FollowUpModule> followUps,
        List<ItemProgress> completed,
        boolean moreToStart,
        int minutesThisYear) {

    /** The words of one of the learner's commitments. */
    record CommitmentWords(
            UUID commitment, String when, String will, String takenDownBy, String module, Optional<LocalDate> due) {
        String href() {
            return "/commitments/" + commitment;
        }

        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "CommitmentWords[" + commitment + "]";
        }
    }

    /** @param runBy who runs it, in words: "You run it", "Maya Manager runs it" or "It has no facilitator" */
    record PlannedSession(
            UUID session, ItemId module, String title, String team, Instant startsAt, String mode, String runBy) {
        String href() {
            return "/sessions/" + session;
        }
    }

    /** A discussion that the learner missed. */
    record MissedSession(UUID session, ItemId module, String title, Instant held) {
        String href() {
            return "/sessions/" + session + "/catch-up";
        }
    }

    /** An open assignment. */
    record AssignedItem(UUID id, ItemProgress itemProgress, String askedBy, String reason, LocalDate completeBy) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "AssignedItem[" + id + "]";
        }
    }

    /** A module that builds on a mandatory subject. */
    record FollowUpModule(LearningModule module, String subject, LocalDate recorded) {}

    boolean isAssigned(ItemId item) {
        return assigned.stream().anyMatch(request -> request.itemProgress().id().equals(item));
    }

    Optional<PlannedSession> plannedSessionOn(ItemId module) {
        return plannedSessions.stream()
                .filter(meeting -> meeting.module().equals(module))
                .findFirst();
    }

    Optional<MissedSession> missedSessionOn(ItemId module) {
        return missedSessions.stream()
                .filter(catchUp -> catchUp.module().equals(module))
                .findFirst();
    }
}
