package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.learning.LadderSummary;
import org.onward.web.Page;

/**
 * The home page "My learning": the next step, what is due, and one line for each module. What is long is folded, so that the page
 * is short.
 *
 * @param due the first things to do or to know; the others are folded
 * @param modules the first modules that were asked for or started; the others are folded
 * @param askedOfNobody whether nobody has asked the learner to follow anything up
 * @param followUps modules that go on from the mandatory training, by title; the others are folded
 */
public record HomePage(
        String firstName,
        Optional<Next> nextStep,
        List<DueLine> due,
        List<DueLine> moreDue,
        List<ModuleLine> modules,
        List<ModuleLine> moreModules,
        boolean askedOfNobody,
        List<ModuleLine> completed,
        List<FollowUpModule> followUps,
        List<FollowUpModule> moreFollowUps,
        Optional<String> minutesThisYear)
        implements Page {

    @Override
    public String title() {
        return "My learning";
    }

    /** The address to which the page returns after a button of a list. */
    public String address() {
        return "/";
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
            Optional<LadderSummary> ladder) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "Next[" + title + ", " + href + "]";
        }
    }

    /**
     * A module, or a resource that was asked for.
     *
     * @param state the next step in words, such as "Next: write your private note"; empty for what was asked for
     */
    public record ModuleLine(
            String title, String href, Optional<AssignmentWords> asked, String state, LadderSummary ladder) {}

    public record AssignmentWords(String by, String reason, DueDate completeBy) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "AssignmentWords[" + completeBy + "]";
        }
    }

    /** @param kept whether the learner keeps it for later */
    public record FollowUpModule(
            ItemId id, String title, String href, String summary, int minutes, String because, boolean kept) {}
}
