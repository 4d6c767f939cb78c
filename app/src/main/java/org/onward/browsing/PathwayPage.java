package org.onward.browsing;

import java.util.List;
import java.util.Optional;
import org.onward.catalogue.AskLink;
import org.onward.catalogue.SavedState;
import org.onward.content.ItemId;
import org.onward.learning.LadderSummary;
import org.onward.web.Link;
import org.onward.web.Page;

/** One pathway: its steps in order, the reason for the order, and the viewer's progress. */
public record PathwayPage(
        List<Link> trail,
        String address,
        SavedState saved,
        String title,
        String summary,
        String stepCount,
        String totalTime,
        String audience,
        Optional<String> moments,
        Optional<Next> nextStep,
        boolean finished,
        Optional<String> progressText,
        List<PathwayStep> steps,
        String whoHtml,
        String whyHtml,
        String finishedHtml,
        String reviewedText)
        implements Page {

    /** The step to take next. */
    public record Next(String title, String href, String kicker, String action) {}

    /**
     * One step.
     *
     * @param kept whether the viewer keeps it for later
     * @param asked who asked the viewer for it, and by when, until it is done
     * @param state the progress in words, for a step without a ladder: "Done 3 November 2026", "Not yet"
     */
    public record PathwayStep(
            ItemId id,
            boolean kept,
            Optional<AskLink> ask,
            String title,
            String href,
            String kind,
            int minutes,
            String reason,
            Optional<String> asked,
            boolean done,
            boolean isNext,
            boolean waitsForTeam,
            Optional<LadderSummary> ladder,
            String state) {}
}
