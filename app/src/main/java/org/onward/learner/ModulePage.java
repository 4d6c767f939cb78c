package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.catalogue.ItemLink;
import org.onward.catalogue.RelatedItems;
import org.onward.learning.LadderDetail;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** One module: what there is to do, in order, and my ladder beside it. */
public record ModulePage(
        List<Link> trail,
        List<FieldProblem> errors,
        String address,
        String title,
        String summary,
        int minutes,
        String audience,
        Optional<AssignmentNote> asked,
        Optional<ChangedModule> changed,
        Optional<EarlierVersionLink> earlier,
        LadderDetail ladderLarge,
        OpeningCase openingCase,
        List<ResourceLine> resources,
        PrivateReflection reflection,
        Discussion discussion,
        Promise promise,
        String changeHtml,
        Optional<String> sensitivityHtml,
        RelatedLinks around)
        implements Page {

    public record AssignmentNote(String by, String reason, String completeBy) {}

    public record OpeningCase(String bodyHtml, int minutes, Field minutesSpent, Optional<String> doneOn) {}

    public record ResourceLine(
            String title,
            String href,
            String publisher,
            String link,
            String kind,
            int minutes,
            String whyHtml,
            Optional<String> doneOn) {}

    public record PrivateReflection(
            String questionHtml, Field note, Field minutesSpent, Optional<String> writtenOn, List<Note> notes) {}

    /** @param text empty when it cannot be opened here */
    public record Note(String writtenOn, Optional<String> text, String deleteAction) {
        @Override
        public String toString() {
            return "Note[" + writtenOn + "]";
        }
    }

    /** @param planHref for who leads a team */
    public record Discussion(
            List<Planned> planned,
            Optional<String> attendedOn,
            Optional<Missed> missed,
            Optional<String> caughtUpOn,
            boolean nothingYet,
            Optional<String> planHref) {}

    public record Planned(String when, String mode, String runBy, String href) {}

    public record Missed(String on, String catchUpHref) {}

    public record Promise(
            List<OwnProgress> mine, List<Starter> starters, Field when, Field will, Choices scope, Field reviewOn) {}

    public record OwnProgress(String when, String will, String scope, String state, String href) {}

    public record Starter(String scope, String when, String will, String href) {}

    /**
     * What came before, what follows, and the pathways that lead through here.
     *
     * @param subjects mandatory training that it goes on from
     * @param review when somebody read it with care, and when somebody will again
     */
    public record RelatedLinks(
            List<String> subjects,
            List<ItemLink> before,
            List<ItemLink> following,
            List<RelatedItems.PathwayPosition> pathways,
            Optional<String> roles,
            Optional<String> moments,
            String review) {}
}
