package org.onward.learner.year;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The form that chooses what goes into the record, and the record.
 *
 * @param notes the private notes of the period, to be chosen one by one; absent when there are none
 * @param document absent until the learner has chosen
 */
public record YearPage(
        List<Link> trail,
        List<FieldProblem> errors,
        Field from,
        Field until,
        Choices part,
        Optional<Choices> notes,
        Optional<YearDocument> document,
        List<Link> downloads)
        implements Page {
    @Override
    public String title() {
        return "My year";
    }
}
