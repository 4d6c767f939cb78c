package org.onward.wayfinding;

import java.util.List;
import java.util.Optional;
import org.onward.learning.LadderSummary;
import org.onward.web.Link;
import org.onward.web.Page;

/** One pathway: its steps in order, why in this order, and where the reader stands on each. */
public record PathwayPage(
        List<Link> trail,
        String title,
        String summary,
        String steps,
        String time,
        String audience,
        Optional<String> moments,
        Optional<Next> nextStop,
        boolean finished,
        Optional<String> standing,
        List<Stop> stops,
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
     * @param state in words, when there is no ladder to show: "Done 3 November 2026", "Not yet"
     */
    public record Stop(
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
