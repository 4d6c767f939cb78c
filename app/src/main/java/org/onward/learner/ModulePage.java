package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.catalogue.AskLink;
import org.onward.catalogue.ItemLink;
import org.onward.catalogue.RelatedItems;
import org.onward.catalogue.SavedState;
import org.onward.commitment.Starters;
import org.onward.learning.LadderDetail;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * One module: its steps in order, and the viewer's ladder. Steps that are done are folded.
 *
 * @param ask for leaders and line managers only
 * @param resources that the viewer has not finished
 */
public record ModulePage(
        List<Link> trail,
        List<FieldProblem> errors,
        String address,
        String title,
        String summary,
        int minutes,
        String audience,
        Optional<AssignmentNote> assignment,
        VisibilityNote visibility,
        SavedState saved,
        Optional<AskLink> ask,
        Optional<ChangedModule> changed,
        Optional<EarlierVersionLink> earlier,
        LadderDetail ladderLarge,
        OpeningCase openingCase,
        List<ResourceLine> resources,
        List<ResourceLine> finishedResources,
        PrivateReflection reflection,
        Discussion discussion,
        CommitmentSection commitment,
        String changeHtml,
        Optional<String> sensitivityHtml,
        RelatedLinks related)
        implements Page {

    public record AssignmentNote(String by, String reason, String completeBy) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "AssignmentNote[" + completeBy + "]";
        }
    }

    public record OpeningCase(
            String bodyHtml, int minutes, Field minutesSpent, Optional<String> doneOn, Optional<String> undoUntil) {}

    public record ResourceLine(
            String title,
            String href,
            String publisher,
            String link,
            String kind,
            int minutes,
            String whyHtml,
            Optional<String> doneOn) {}

    /** @param inUse whether the form has text or a problem, so that it is not folded */
    public record PrivateReflection(
            String questionHtml,
            Field note,
            Field minutesSpent,
            Optional<String> writtenOn,
            List<Note> notes,
            boolean inUse) {}

    /** @param text the note, or empty when this installation's key cannot decrypt it */
    public record Note(String writtenOn, Optional<String> text, String href, String deleteAction) {
        @Override
        public String toString() {
            return "Note[" + writtenOn + "]";
        }
    }

    /** @param planHref the address of the planning form, for team leaders only */
    public record Discussion(
            List<Planned> planned,
            Optional<String> attendedOn,
            Optional<Missed> missed,
            Optional<String> caughtUpOn,
            boolean nothingYet,
            Optional<String> planHref) {}

    public record Planned(String when, String mode, String runBy, String href) {}

    public record Missed(String on, String catchUpHref) {}

    /** @param inUse whether the form has text or a problem, so that it is not folded */
    public record CommitmentSection(
            List<OwnCommitment> mine,
            List<Starter> starters,
            Starters.Replaced replaced,
            Field when,
            Field will,
            Choices scope,
            Field reviewOn,
            boolean inUse) {}

    public record OwnCommitment(String when, String will, String scope, String state, String href) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "OwnCommitment[" + href + "]";
        }
    }

    /** @param number of the starter, from 1 */
    public record Starter(int number, String scope, String when, String will) {}

    /**
     * Prerequisites, follow-ups and pathways of the module.
     *
     * @param subjects the mandatory training that the module builds on
     * @param review the dates of the last and the next review
     */
    public record RelatedLinks(
            List<String> subjects,
            List<ItemLink> before,
            List<ItemLink> following,
            List<RelatedItems.SequencePosition> pathways,
            Optional<String> roles,
            Optional<String> moments,
            String review) {}
}
