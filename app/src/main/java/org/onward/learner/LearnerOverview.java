package org.onward.learner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;

/**
 * Everything about somebody's learning that their home page shows, and that decides their next step.
 *
 * @param proposals what others took down for them, not answered yet
 * @param checkBacks commitments whose check-back is due, the oldest first
 * @param meetings discussions coming up, the soonest first
 * @param catchUps discussions that they missed and have not caught up on, the latest first
 * @param assigned what they were asked and have not completed, the closest date first
 * @param started what they began unasked and have not completed, the latest change first
 * @param opened modules not begun that go on from their mandatory training
 * @param completed modules with every rung that they need, the latest change first
 * @param moreToStart whether there is a module that they have not begun
 * @param minutesThisYear what they recorded since the first of January
 */
record LearnerOverview(
        LocalDate today,
        List<Words> proposals,
        List<Words> checkBacks,
        List<PlannedSession> meetings,
        List<MissedSession> catchUps,
        List<AssignedItem> assigned,
        List<ItemProgress> started,
        List<OpenedItem> opened,
        List<ItemProgress> completed,
        boolean moreToStart,
        int minutesThisYear) {

    /** The words of a commitment of theirs. */
    record Words(
            UUID commitment, String when, String will, String takenDownBy, String module, Optional<LocalDate> due) {
        String href() {
            return "/commitments/" + commitment;
        }
    }

    /** @param runBy in words: "You run it", "Maya Manager runs it" */
    record PlannedSession(
            UUID session, ItemId module, String title, String team, Instant startsAt, String mode, String runBy) {
        String href() {
            return "/sessions/" + session;
        }
    }

    /** A discussion that they could not be at. */
    record MissedSession(UUID session, ItemId module, String title, Instant held) {
        String href() {
            return "/sessions/" + session + "/catch-up";
        }
    }

    /** Something that somebody asked of them. */
    record AssignedItem(UUID id, ItemProgress standing, String by, String reason, LocalDate completeBy) {}

    /** A module that goes on from a mandatory subject. */
    record OpenedItem(LearningModule module, String subject, LocalDate recorded) {}

    Optional<PlannedSession> meetingOn(ItemId module) {
        return meetings.stream()
                .filter(meeting -> meeting.module().equals(module))
                .findFirst();
    }

    Optional<MissedSession> catchUpOn(ItemId module) {
        return catchUps.stream()
                .filter(catchUp -> catchUp.module().equals(module))
                .findFirst();
    }
}
