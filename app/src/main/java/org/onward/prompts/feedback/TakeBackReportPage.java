package org.onward.prompts.feedback;

import java.util.List;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Page;

/** The form that takes a report back, with the code that its author noted down. */
public record TakeBackReportPage(List<FieldProblem> errors, Field report) implements Page {
    static final String ADDRESS = ExclusionReportPage.ADDRESS + "/take-back";

    @Override
    public String title() {
        return "Take a report back";
    }
}
