package org.onward.administration;

import java.util.List;
import java.util.Optional;
import org.onward.web.FieldProblem;
import org.onward.web.Page;

/** The status of the service: health checks, schema, content and counts. */
public record AdministrationPage(
        List<FieldProblem> errors,
        String title,
        String summary,
        String version,
        List<Check> checks,
        List<JobRow> jobs,
        List<Messages> messages,
        Schema migrations,
        Content content,
        List<Counted> counts)
        implements Page {
    public record Check(String name, boolean healthy, String words) {}

    /** @param result such as "Done", with everything that somebody should know about failures */
    public record JobRow(String name, boolean healthy, String lastRun, String nextRun, String result) {}

    /**
     * The messages of a topic that are not delivered.
     *
     * @param waiting such as "3, the oldest since Tuesday 24 November 2026 at 10:00"; absent when none waits
     * @param failure why the last attempt failed
     */
    public record Messages(String topic, Optional<String> waiting, int failed, Optional<String> failure) {
        public boolean hasFailed() {
            return failed > 0;
        }
    }

    public record Schema(int applied, String latest, int pending, String rolledOn) {}

    public record Content(String loadedOn, String version, List<String> problems) {}

    public record Counted(String words, int number) {}
}
