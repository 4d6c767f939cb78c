package org.onward.prompts.feedback;

import static org.onward.web.Choices.choice;

import java.util.List;
import org.onward.prompts.exclusion.ExclusionReportId;
import org.onward.prompts.sheet.PromptSheet;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.Page;

/** The form that reports a question as excluding. */
public record ExclusionReportPage(
        Link back, List<FieldProblem> errors, String address, String sheet, String report, Choices prompt, Field why)
        implements Page {
    static final String ADDRESS = "/team/prompts/excluding";
    static final String SHEET = "sheet";
    /** The random id of the report that the form would make. */
    static final String REPORT = "report";

    static final String PROMPT = "prompt";
    static final String WHY = "why";

    private static final String OWN =
            "Your team wrote this one, and no other team has it. Whoever leads the team sees that it was withdrawn, and not"
                    + " who said so.";

    @Override
    public String title() {
        return "A question felt excluding";
    }

    static ExclusionReportPage of(PromptSheet sheet, Link back, Form form) {
        return new ExclusionReportPage(
                back,
                form.problems(),
                ADDRESS,
                sheet.id().toString(),
                form.isBlank(REPORT) ? ExclusionReportId.random().toString() : form.entered(REPORT),
                Choices.of(
                        form,
                        PROMPT,
                        sheet.lines().stream()
                                .map(line -> line.isOwn()
                                        ? choice(line.prompt().value(), line.text(), OWN)
                                        : choice(line.prompt().value(), line.text()))
                                .toList()),
                Field.of(form, WHY));
    }
}
