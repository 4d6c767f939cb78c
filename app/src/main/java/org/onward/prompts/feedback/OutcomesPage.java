package org.onward.prompts.feedback;

import static org.onward.web.Choices.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.onward.content.PromptId;
import org.onward.people.Team;
import org.onward.prompts.sheet.PromptSheet;
import org.onward.prompts.sheet.SharedPage;
import org.onward.text.EnumWords;
import org.onward.web.Choices;
import org.onward.web.FieldProblem;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The form for the outcome of each question of a sheet, for the leader.
 *
 * @param excludingAddress opens the report form for an excluding question. The sheet's id goes in the request body, and
 *     reports are stored apart from outcomes.
 */
public record OutcomesPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String sheet,
        String excludingAddress,
        String teamName,
        boolean isUsed,
        List<QuestionFields> questions)
        implements Page {
    private static final List<Choices.Choice> OUTCOMES = Arrays.stream(QuestionOutcome.values())
            .map(outcome -> choice(EnumWords.wordOf(outcome), outcome.label()))
            .toList();

    public record QuestionFields(int number, String text, Choices outcome) {}

    @Override
    public String title() {
        return "How did it go?";
    }

    static String field(int number) {
        return "outcome-" + number;
    }

    /** A form filled with the stored outcomes. */
    static Form formWith(PromptSheet sheet, Map<PromptId, QuestionOutcome> outcomes) {
        Form form = Form.blank();
        IntStream.rangeClosed(1, sheet.lines().size()).forEach(number -> {
            QuestionOutcome outcome = outcomes.get(sheet.lines().get(number - 1).prompt());
            if (outcome != null) {
                form.and(field(number), EnumWords.wordOf(outcome));
            }
        });
        return form;
    }

    static OutcomesPage of(PromptSheet sheet, Team team, Form form) {
        return new OutcomesPage(
                new Link("/team/prompts/" + sheet.id(), "Back to the sheet"),
                form.problems(),
                "/team/prompts/" + sheet.id() + "/afterwards",
                sheet.id().toString(),
                SharedPage.EXCLUDING_ADDRESS,
                team.name(),
                sheet.lastUse().isPresent(),
                IntStream.rangeClosed(1, sheet.lines().size())
                        .mapToObj(number -> fieldsOf(sheet, number, form))
                        .toList());
    }

    private static QuestionFields fieldsOf(PromptSheet sheet, int number, Form form) {
        PromptSheet.SheetLine line = sheet.lines().get(number - 1);
        return new QuestionFields(number, line.text(), Choices.of(form, field(number), OUTCOMES));
    }
}
