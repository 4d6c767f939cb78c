package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
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
import java.util.UUID;
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

    /** The hidden field with the token that proves on whose page the form was. */
    public static final String CSRF = "csrf";

    /** Asks for a form that is held to be shown on its page; sent by a button of the page that lists such forms. */
    static final String HELD = "held-form";

    /** In a form that was brought back: which held form it was. */
    static final String BROUGHT_BACK = "brought-back";

    /**
     * How the name of a hidden field begins that ends with the person for whom the form was made. A browser fills a form with
     * what was typed earlier into one whose first fields have the same names: so it never does with somebody else's.
     */
    static final String MADE_FOR = "made-for-";

    static final String PROPERTY = Form.class.getName();

    /** The problem is with the form as a whole. */
    private static final String WHOLE = "main-content";

    private final MultivaluedMap<String, String> fields;
    private final List<FieldProblem> problems = new ArrayList<>();
    private Optional<UUID> heldForm = Optional.empty();
    private Optional<EarlierSubmission> earlier = Optional.empty();

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

    /** The form of this request, if it has one that could be read. */
    public static Optional<Form> of(ContainerRequestContext request) {
        return Optional.ofNullable((Form) request.getProperty(PROPERTY));
    }

    void attachTo(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    /** What was entered is not shown to whoever is asking. */
    public static void withholdFrom(ContainerRequestContext request) {
        request.removeProperty(PROPERTY);
    }

    void enter(String field, List<String> values) {
        fields.put(field, new ArrayList<>(values));
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
            reject(field, TextRequirements.tooLong(longest, value.length()));
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
        OptionalInt number = ValueFormats.wholeNumber(value);
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
        return ValueFormats.date(text).orElseThrow(IllegalArgumentException::new);
    }

    private static LocalTime readTime(String text) {
        return ValueFormats.time(text).orElseThrow(IllegalArgumentException::new);
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

    /** Notes that the form as a whole cannot be accepted as it is. */
    void rejectWhole(String message) {
        reject(WHOLE, message);
    }

    /** What was entered, the tokens of this rendering apart, in a stable order. */
    Map<String, List<String>> content() {
        Map<String, List<String>> content = new TreeMap<>(fields);
        content.keySet().removeIf(Form::belongsToTheRendering);
        return content;
    }

    private static boolean belongsToTheRendering(String field) {
        return field.equals(CSRF)
                || field.equals(ONCE)
                || field.equals(HELD)
                || field.equals(BROUGHT_BACK)
                || field.startsWith(MADE_FOR);
    }

    /** Everything that was sent, for sending it again as it was. */
    Map<String, List<String>> everything() {
        return new TreeMap<>(fields);
    }

    /** The person for whom the form was made, if it says so. */
    public Optional<String> madeFor() {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(MADE_FOR))
                .map(name -> name.substring(MADE_FOR.length()))
                .findFirst();
    }

    /** The held form whose text this is, if it was brought back. */
    Optional<UUID> heldForm() {
        return heldForm;
    }

    void isHeldForm(UUID id) {
        heldForm = Optional.of(id);
    }

    /** What was done when this form was sent before, with other content. */
    Optional<EarlierSubmission> earlier() {
        return earlier;
    }

    void wasSentBefore(EarlierSubmission submission) {
        earlier = Optional.of(submission);
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
            throw new FormRejected(page.get(), Problem.ProblemType.INVALID, null);
        }
    }

    /**
     * Does the work if nothing is wrong; else, or if it is refused or cannot be done now, shows the form again with
     * everything kept.
     *
     * @param page builds the page that shows this form again, problems included
     * @throws RuntimeException the reason why the work was not done, if the page cannot be built either
     */
    public SeeOther submit(Supplier<SeeOther> work, Supplier<? extends Page> page) {
        requireSound(page);
        try {
            return work.get();
        } catch (RuntimeException failure) {
            Problem problem = Problem.behind(failure).orElseThrow(() -> failure);
            note(problem);
            throw new FormRejected(pageUnless(failure, page), problem.kind(), failure);
        }
    }

    private void note(Problem problem) {
        if (problem.kind() == Problem.ProblemType.INVALID && !problem.fields().isEmpty()) {
            problems.addAll(problem.fields());
        } else if (problem.kind() == Problem.ProblemType.BUSY) {
            rejectWhole(
                    "Onward cannot answer just now. Nothing was saved, and your text is still here. Wait a few seconds,"
                            + " then send it again.");
        } else {
            rejectWhole(problem.detail());
        }
    }

    /** The page may need what the work was refused, such as the database. */
    private static Page pageUnless(RuntimeException failure, Supplier<? extends Page> page) {
        try {
            return page.get();
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
            throw failure;
        }
    }
}
