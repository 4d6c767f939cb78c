package org.onward.prompts.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.UpcomingMoment;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Scope;
import org.onward.text.EnumWords;
import org.onward.web.FieldProblem;
import org.onward.web.Form;

/** The fields of the form that asks for a sheet, and how they are read. */
public final class AskFields {
    static final String MINUTES = "minutes";
    static final String MODE = "mode";
    static final String MOMENT = "moment";
    static final String MOMENT_ON = "momentOn";
    static final String AUDIENCE = "audience";
    static final String SCOPE = "scope";
    static final String SUBJECT = "subject";
    static final String ONE = "one";
    static final String MIX = "mix";
    static final String TRAINED = "trained";
    static final String YES = "yes";

    private AskFields() {}

    /** The default form: twenty minutes in the room, for mixed roles. */
    public static Form defaults() {
        return Form.with(MINUTES, "20")
                .and(MODE, EnumWords.wordOf(Mode.IN_ROOM))
                .and(MOMENT, "")
                .and(AUDIENCE, EnumWords.wordOf(JobRole.MIXED))
                .and(SCOPE, "")
                .and(SUBJECT, ONE);
    }

    /** The default form with problems from another form. */
    public static Form defaults(List<FieldProblem> problems) {
        Form form = defaults();
        problems.forEach(problem -> form.reject(problem.field(), problem.message()));
        return form;
    }

    /** Whether the optional block of the form has a value other than the default. */
    static boolean usesOptionalBlock(Form form) {
        boolean isUsual = Stream.of("", EnumWords.wordOf(JobRole.MIXED)).anyMatch(form.entered(AUDIENCE)::equals)
                && form.entered(SCOPE).isEmpty()
                && !form.entered(SUBJECT).equals(MIX)
                && form.entered(TRAINED).isEmpty();
        return !isUsual;
    }

    /** Reads the form and adds its problems to it. */
    static Optional<ComposingRequest> read(Form form, long seed) {
        int minutes = form.number(MINUTES, ComposingRequest.MIN_MINUTES, ComposingRequest.MAX_MINUTES, "The time");
        Optional<Mode> mode = form.choice(MODE, word -> EnumWords.require(Mode.class, word), "Say where people are.");
        Optional<Moment> moment = optional(form, MOMENT, word -> EnumWords.require(Moment.class, word));
        Optional<LocalDate> day = form.optionalDate(MOMENT_ON, "Enter a whole date, or leave it empty.");
        Optional<JobRole> audience = optional(form, AUDIENCE, word -> EnumWords.require(JobRole.class, word));
        Optional<Scope> scope = optional(form, SCOPE, Scope::fromString);
        boolean mixed = optional(form, SUBJECT, AskFields::isMix).orElse(false);
        if (day.isPresent() && moment.isEmpty() && form.problemWith(MOMENT).isEmpty()) {
            form.reject(MOMENT, "Say what is coming up on that day, or leave the day empty.");
        }
        if (form.hasProblems()) {
            return Optional.empty();
        }
        return Optional.of(new ComposingRequest(
                        minutes,
                        moment.map(upcoming -> new UpcomingMoment(upcoming, day)),
                        mode.orElseThrow(),
                        audience.orElse(JobRole.MIXED),
                        scope,
                        form.isChecked(TRAINED, YES),
                        seed)
                .withMixed(mixed));
    }

    /** @throws IllegalArgumentException for another word */
    private static boolean isMix(String word) {
        return switch (word) {
            case MIX -> true;
            case ONE -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static <T> Optional<T> optional(Form form, String field, Function<String, T> read) {
        return form.isBlank(field) ? Optional.empty() : form.choice(field, read, "Choose one from the list.");
    }
}
