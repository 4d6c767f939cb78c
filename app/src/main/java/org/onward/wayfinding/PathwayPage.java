package org.onward.wayfinding;

import java.util.List;
import java.util.Optional;
import org.onward.learning.LadderSummary;
import org.onward.web.Link;
import org.onward.web.Page;

/** One pathway: its steps in order, the reason for the order, and the viewer's progress. */
public record PathwayPage(
        List<Link> trail,
        String title,
        String summary,
        String length,
        String time,
        String audience,
        Optional<String> moments,
        Optional<Next> nextStep,
        boolean finished,
        Optional<String> progressText,
        List<PathwayStep> steps,
        String whoHtml,
        String whyHtml,
        String finishedHtml,
        String review)
        implements Page {

    /** The step to take next. */
    public record Next(int number, String title, String href, String kicker, String action) {}

    /**
     * One step.
     *
     * @param state the progress in words, for a step without a ladder: "Done 3 November 2026", "Not yet"
     */
    public record PathwayStep(
            int number,
            String title,
            String href,
            String kind,
            int minutes,
            String because,
            boolean done,
            boolean next,
            boolean waiting,
            Optional<LadderSummary> ladder,
            String state) {}
}
