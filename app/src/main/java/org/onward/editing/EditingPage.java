package org.onward.editing;

import java.util.List;
import java.util.Optional;
import org.onward.editing.change.OpenChange;
import org.onward.learning.MonthlyTotalsSummary;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The state of the content: broken edits, proposals, due reviews, unused items and drop-offs.
 *
 * @param moreProposals whether there are more than these, which are the oldest
 * @param changesSetAside the items with published changes that readers do not see
 */
public record EditingPage(
        String summary,
        Optional<Broken> broken,
        List<OpenChange> proposals,
        boolean moreProposals,
        List<Link> changesSetAside,
        List<Due> due,
        Optional<String> later,
        List<Unchecked> unchecked,
        List<Ending> endings,
        List<DropOffLine> dropOffs,
        Optional<String> tooFewStarted,
        Optional<MonthlyTotalsSummary> monthlyTotals,
        List<Unopened> unopenedModules,
        List<Unopened> unopenedResources,
        List<MissedWord> missedWords,
        List<Finding> warnings,
        ContentState state)
        implements Page {

    @Override
    public String title() {
        return "Content";
    }

    public boolean nothingUnopened() {
        return unopenedModules.isEmpty() && unopenedResources.isEmpty();
    }

    public record Broken(String since, String errors, List<Finding> findings) {}

    /** @param found the text that was found */
    public record Finding(String file, String field, String found, String fix) {}

    /** @param editHref the page that dates the review or changes the text */
    public record Due(
            String title,
            Optional<String> href,
            Optional<String> editHref,
            String kind,
            String task,
            String dueOn,
            boolean overdue) {}

    public record Unchecked(String title, String address, String publisher, String kind) {}

    /**
     * A body that has ended or will end, with the content that names it.
     *
     * @param when the end in words: "Ended in February 2024", "Said to end in June 2026; not confirmed"
     * @param references the titles and addresses of the content that names it
     */
    public record Ending(
            String name, String when, boolean confirmed, String became, String source, List<NamedLink> references) {}

    public record NamedLink(String title, String href) {}

    public record DropOffLine(String title, String href, String sentence, String questionForEditor, boolean half) {}

    public record Unopened(String title, String href, String facts) {}

    /** A search word without results. */
    public record MissedWord(String word, String people) {}

    public record ContentState(String since, String version, List<String> roots, List<Counted> counts) {}

    public record Counted(String words, int number) {}
}
