package org.onward.learner;

import java.util.List;
import java.util.Optional;

/**
 * One thing that the learner has to do or to know, as a line of the home page.
 *
 * @param kind what it is, such as "For you to confirm"
 * @param tag what must not be missed, such as "Today" or "Cancelled"
 * @param title the text of the link; empty for a commitment, which is shown in its own words
 * @param action the text of the link to a form; empty if the title is the link
 * @param facts names in them are isolated
 * @param quote what somebody wrote, such as why a discussion was moved
 */
public record DueLine(
        String kind,
        Optional<String> tag,
        String title,
        Optional<CommitmentText> commitment,
        String href,
        String action,
        List<String> facts,
        Optional<String> quote) {

    public record CommitmentText(String when, String will) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "CommitmentText[…]";
        }
    }

    static DueLine titled(String kind, String title, String href, List<String> facts) {
        return new DueLine(kind, Optional.empty(), title, Optional.empty(), href, "", facts, Optional.empty());
    }

    static DueLine commitment(String kind, LearnerOverview.CommitmentWords words, String action, List<String> facts) {
        return new DueLine(
                kind,
                Optional.empty(),
                "",
                Optional.of(new CommitmentText(words.when(), words.will())),
                words.href(),
                action,
                facts,
                Optional.empty());
    }

    DueLine withTag(Optional<String> newTag) {
        return new DueLine(kind, newTag, title, commitment, href, action, facts, quote);
    }

    DueLine withAction(String newAction) {
        return new DueLine(kind, tag, title, commitment, href, newAction, facts, quote);
    }

    DueLine withQuote(Optional<String> newQuote) {
        return new DueLine(kind, tag, title, commitment, href, action, facts, newQuote);
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "DueLine[" + kind + "]";
    }
}
