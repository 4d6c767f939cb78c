package org.onward.editing;

import static org.onward.web.Choices.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Safety;
import org.onward.text.English;
import org.onward.text.EnumWords;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The trial page: it composes a sheet for a hypothetical team and lists the rejected prompts, each with the first rule that
 * rejected it.
 */
public record TrialSheetPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        Field people,
        Choices mode,
        Choices safety,
        Field minutes,
        Choices moment,
        Choices audience,
        Optional<TrialResult> result)
        implements Page {
    static final String ADDRESS = "/editing/prompts/try";
    static final String PEOPLE = "people";
    static final String MODE = "mode";
    static final String SAFETY = "safety";
    static final String MINUTES = "minutes";
    static final String MOMENT = "moment";
    static final String AUDIENCE = "audience";

    /** @param refusal the reason why there is no sheet, if there is none */
    public record TrialResult(
            Optional<String> refusal,
            String summary,
            List<ChosenPrompt> prompts,
            List<String> notes,
            List<RejectedByRule> rejectedPrompts) {}

    public record ChosenPrompt(int number, String id, String text, int minutes, int depth, String because) {}

    public record RejectedByRule(String rule, int count, List<RejectedPrompt> prompts) {}

    public record RejectedPrompt(String id, String text) {}

    @Override
    public String title() {
        return "Try the bank";
    }

    static TrialSheetPage of(Form form, Optional<TrialResult> result) {
        return new TrialSheetPage(
                new Link("/editing/prompts", "Back to prompts"),
                form.problems(),
                ADDRESS,
                Field.of(form, PEOPLE),
                Choices.of(form, MODE, choices(Mode.values(), Mode::label)),
                Choices.of(form, SAFETY, choices(Safety.values(), EnumWords::wordOf)),
                Field.of(form, MINUTES),
                Choices.of(
                        form,
                        MOMENT,
                        Stream.concat(
                                        Stream.of(choice("", "Nothing in particular")),
                                        choices(Moment.values(), Moment::label).stream())
                                .toList()),
                Choices.of(form, AUDIENCE, choices(JobRole.values(), JobRole::label)),
                result);
    }

    private static <E extends Enum<E>> List<Choices.Choice> choices(E[] constants, Function<E, String> label) {
        return Arrays.stream(constants)
                .map(constant -> choice(EnumWords.wordOf(constant), English.capitalised(label.apply(constant))))
                .toList();
    }
}
