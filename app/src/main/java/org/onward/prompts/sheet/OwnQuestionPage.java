package org.onward.prompts.sheet;

import static org.onward.web.Choices.choice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.composer.model.OwnQuestion;
import org.onward.people.MarkedText;
import org.onward.text.TextRule;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The form for a leader's own question. If the question may be about somebody, it is shown once more. The user may then
 * send it unchanged.
 *
 * @param named the question with the words marked that may be about somebody
 * @param keep the question that the warning is about; the form sends it back to confirm it
 */
public record OwnQuestionPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        int filled,
        int time,
        Optional<MarkedText> named,
        Optional<String> keep,
        Field text,
        Choices depth,
        Field minutes,
        Choices instead)
        implements Page {
    static final String TEXT = "text";
    static final String DEPTH = "depth";
    static final String MINUTES = "minutes";
    static final String INSTEAD = "instead";
    static final String KEEP = "keep";

    static final int LONGEST = 300;
    static final int DEEPEST = 3;

    private static final List<Choices.Choice> DEPTHS = List.of(
            choice("1", "What happens", "Facts and habits that anybody could see."),
            choice("2", "What it does to people", "Patterns, and what they mean for others."),
            choice("3", "Our own part in it", "Power, habits of our own, what we would rather not say."));

    @Override
    public String title() {
        return "Add your own question";
    }

    static OwnQuestionPage of(PromptSheet sheet, Form form, Optional<MarkedText> named) {
        String address = "/team/prompts/" + sheet.id();
        return new OwnQuestionPage(
                new Link(address, "Back to the sheet"),
                form.problems(),
                address + "/own",
                sheet.filled(),
                sheet.head().request().questionMinutes(),
                named,
                named.map(marked -> TextRule.oneLine(form.entered(TEXT))),
                Field.of(form, TEXT),
                Choices.of(form, DEPTH, DEPTHS),
                Field.of(form, MINUTES),
                Choices.of(form, INSTEAD, replaceable(sheet)));
    }

    /** None, or a question between the opening and the close. */
    private static List<Choices.Choice> replaceable(PromptSheet sheet) {
        return Stream.concat(
                        Stream.of(choice("", "None: add it to the others")),
                        IntStream.range(1, sheet.lines().size() - 1)
                                .mapToObj(index -> choice(
                                        Integer.toString(index + 1),
                                        "Question %d: %s"
                                                .formatted(
                                                        index + 1,
                                                        sheet.lines().get(index).text()),
                                        "%d minutes"
                                                .formatted(
                                                        sheet.lines().get(index).minutes()))))
                .toList();
    }

    /** Reads the form and adds its problems to it. */
    static NewQuestion read(Form form, PromptSheet sheet) {
        String text = TextRule.oneLine(form.text(TEXT, LONGEST, "Write your question."));
        OptionalInt depth = form.optionalNumber(DEPTH, 1, DEEPEST, "The step");
        if (depth.isEmpty() && form.problemWith(DEPTH).isEmpty()) {
            form.reject(DEPTH, "Say what your question asks about.");
        }
        int minutes = form.number(MINUTES, OwnQuestion.MIN_MINUTES, OwnQuestion.MAX_MINUTES, "The time");
        OptionalInt instead = form.optionalNumber(INSTEAD, 2, sheet.lines().size() - 1, "The question to replace");
        return new NewQuestion(text, depth.orElse(1), minutes, instead);
    }
}
