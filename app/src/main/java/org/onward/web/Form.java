package org.onward.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.onward.text.TextRule;

/**
 * One submitted form: what was entered, kept as it was, and what is wrong with it. Reading a field that is missing or
 * cannot be right notes a problem and goes on, so that all of them are shown at once.
 */
public final class Form {
    /** The hidden field that names the rendering a form came from. */
    public static final String ONCE = "once";

    static final String CSRF = "csrf";

    private final MultivaluedMap<String, String> fields;
    private final List<FieldProblem> problems = new ArrayList<>();

    Form(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    /** A form that nobody has filled in yet. */
    public static Form blank() {
        return new Form(new MultivaluedHashMap<>());
    }

    /**
     * What arrived. Characters that text may not have are taken out, and each field that had one is named: whoever sends the
     * form again, sends it without them.
     */
    static Form received(MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        fields.forEach((field, values) -> values.stream()
                .flatMap(value -> TextRule.firstRefused(TextRule.normalise(value)).stream())
                .findFirst()
                .ifPresent(refused -> {
                    form.reject(
                            field,
                            "This had %s. It was taken out: check the text and send it again."
                                    .formatted(refused.inWords()));
                    values.replaceAll(value -> TextRule.withoutRefused(TextRule.normalise(value)));
                }));
        return form;
    }

    /** A form that starts with something in it. */
    public static Form with(String field, String value) {
        return blank().and(field, value);
    }

    public Form and(String field, String value) {
        fields.putSingle(field, TextRule.withoutRefused(TextRule.normalise(value)));
        return this;
    }

    /** What was entered, or nothing: for showing it again. Never null. */
    public String entered(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value;
    }

    /** Whether nothing was entered that could be seen. */
    public boolean isBlank(String field) {
        return TextRule.isBlank(entered(field));
    }

    /** Every value entered under the same name, such as ticked boxes. */
    public List<String> enteredAll(String field) {
        List<String> values = fields.get(field);
        return values == null ? List.of() : List.copyOf(values);
    }

    public boolean isChecked(String field, String value) {
        return enteredAll(field).contains(value);
    }

    /** A text that must be there and have something to see, by the {@link TextRule}. */
    public String text(String field, int longest, String ifMissing) {
        String value = optionalText(field, longest);
        if (value.isEmpty()) {
            reject(field, ifMissing);
        }
        return value;
    }

    /** A text that may be absent: then it is empty. */
    public String optionalText(String field, int longest) {
        String value = TextRule.strip(TextRule.normalise(entered(field)));
        if (value.length() > longest) {
            reject(field, WrittenText.tooLong(longest, value.length()));
        }
        return value;
    }

    /** A whole number in a range; the least of it when it cannot be read, with the problem noted. */
    public int number(String field, int least, int most, String label) {
        OptionalInt number = optionalNumber(field, least, most, label);
        if (number.isEmpty() && problemWith(field).isEmpty()) {
            reject(field, "%s must be a whole number from %d to %d.".formatted(label, least, most));
        }
        return number.orElse(least);
    }

    public OptionalInt optionalNumber(String field, int least, int most, String label) {
        String value = TextRule.strip(entered(field));
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt number = WrittenValues.wholeNumber(value);
        if (number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most) {
            return number;
        }
        reject(field, "%s must be a whole number from %d to %d.".formatted(label, least, most));
        return OptionalInt.empty();
    }

    /** A date as the browser's date field sends it; today when it cannot be read, with the problem noted. */
    public LocalDate date(String field, String ifMissing) {
        return parse(field, Form::readDate, ifMissing).orElse(LocalDate.EPOCH);
    }

    /** A date that may be absent; also absent, with the problem noted, when it cannot be read. */
    public Optional<LocalDate> optionalDate(String field, String ifWrong) {
        return isBlank(field) ? Optional.empty() : parse(field, Form::readDate, ifWrong);
    }

    public LocalTime time(String field, String ifMissing) {
        return parse(field, Form::readTime, ifMissing).orElse(LocalTime.MIDNIGHT);
    }

    /** One of the given choices, such as an enum's constants or ids; empty, with the problem noted, when it is none. */
    public <T> Optional<T> choice(String field, Function<String, T> read, String ifMissing) {
        return parse(field, read, ifMissing);
    }

    private static LocalDate readDate(String text) {
        return WrittenValues.date(text).orElseThrow(IllegalArgumentException::new);
    }

    private static LocalTime readTime(String text) {
        return WrittenValues.time(text).orElseThrow(IllegalArgumentException::new);
    }

    private <T> Optional<T> parse(String field, Function<? super String, T> read, String ifMissing) {
        String value = TextRule.strip(entered(field));
        if (!value.isEmpty()) {
            try {
                return Optional.of(read.apply(value));
            } catch (IllegalArgumentException e) {
                // falls through to the same message
            }
        }
        reject(field, ifMissing);
        return Optional.empty();
    }

    /** Notes that a field cannot stay as it is. */
    public void reject(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** What was entered, the tokens of this rendering apart, in a stable order. */
    Map<String, List<String>> content() {
        Map<String, List<String>> content = new TreeMap<>(fields);
        content.remove(CSRF);
        content.remove(ONCE);
        return content;
    }

    /** What is wrong with one field, for the message beside it. */
    public Optional<String> problemWith(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::message)
                .findFirst();
    }

    /**
     * For a form that leads on to a page and does nothing yet: shows it again if anything is wrong.
     *
     * @param page builds the page that shows this form again, problems included
     */
    public void requireSound(Supplier<? extends Page> page) {
        if (hasProblems()) {
            throw new FormRejected(page.get());
        }
    }

    /**
     * Does the work if nothing is wrong; else, or if the rules refuse it, shows the form again with everything kept.
     *
     * @param page builds the page that shows this form again, problems included
     */
    SeeOther submit(Supplier<SeeOther> work, Supplier<? extends Page> page) {
        if (!hasProblems()) {
            try {
                return work.get();
            } catch (Problem problem) {
                if (problem.kind() != Problem.Kind.INVALID) {
                    throw problem;
                }
                problems.addAll(problem.fields());
            }
        }
        throw new FormRejected(page.get());
    }
}
