package org.onward.prompts.sheet;

import static org.onward.web.Choices.choice;

import java.util.List;
import java.util.OptionalInt;
import org.onward.composer.model.OwnQuestion;
import org.onward.text.TextRule;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.Page;

/** The form for a leader's own question. */
public record OwnQuestionPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        int filled,
        int time,
        Field text,
        Choices depth,
        Field minutes)
        implements Page {
    static final String TEXT = "text";
    static final String DEPTH = "depth";
    static final String MINUTES = "minutes";

    private static final int MAX_LENGTH = 300;

    private static final List<Choices.Choice> DEPTHS = List.of(
            choice("1", "What happens", "Facts and habits that anybody could see."),
            choice("2", "What it does to people", "Patterns, and what they mean for others."),
            choice("3", "Our own part in it", "Power, habits of our own, what we would rather not say."));

    @Override
    public String title() {
        return "Add your own question";
    }

    static OwnQuestionPage of(PromptSheet sheet, Form form) {
        String address = "/team/prompts/" + sheet.id();
        return new OwnQuestionPage(
                new Link(address, "Back to the sheet"),
                form.problems(),
                address + "/own",
                sheet.filled(),
                sheet.head().request().questionMinutes(),
                Field.of(form, TEXT),
                Choices.of(form, DEPTH, DEPTHS),
                Field.of(form, MINUTES));
    }

    /** Reads the form and adds its problems to it. */
    static Entered read(Form form) {
        String text = TextRule.oneLine(form.text(TEXT, MAX_LENGTH, "Write your question."));
        OptionalInt depth = form.optionalNumber(DEPTH, 1, DEPTHS.size(), "The step");
        if (depth.isEmpty() && form.problemWith(DEPTH).isEmpty()) {
            form.reject(DEPTH, "Say what your question asks about.");
        }
        int minutes = form.number(MINUTES, OwnQuestion.MIN_MINUTES, OwnQuestion.MAX_MINUTES, "The time");
        return new Entered(text, depth.orElse(1), minutes);
    }

    record Entered(String text, int depth, int minutes) {}
}
