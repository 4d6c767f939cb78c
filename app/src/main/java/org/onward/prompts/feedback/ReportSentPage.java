package org.onward.prompts.feedback;

import org.onward.web.Link;
import org.onward.web.Page;

/**
 * Says that a report was sent, and lets its author take it back.
 *
 * @param report the id of the report, which is on this page only
 */
public record ReportSentPage(Link back, String report) implements Page {
    @Override
    public String title() {
        return "Your report is sent";
    }
}
