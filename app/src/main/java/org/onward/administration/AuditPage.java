package org.onward.administration;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * Who did what, the newest first.
 *
 * @param newest where the list begins, on a later page of it
 * @param older where it continues
 * @param csv the same entries as a file
 */
public record AuditPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        Field person,
        Choices action,
        Field from,
        Field until,
        List<Line> entries,
        Optional<String> newest,
        Optional<String> older,
        String csv)
        implements Page {
    /** @param person whom it concerns beside the subject, such as the leader that a team got */
    public record Line(
            String number, String when, String actor, String action, Optional<String> person, String subject) {}
}
