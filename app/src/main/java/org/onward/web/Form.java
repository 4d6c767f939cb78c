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
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.onward.text.TextRule;

/**
 * A submitted form: the entered values and the problems with them. Reading a missing or invalid field records a problem
 * and continues, so that the page can show all problems at once.
 */
public final class Form {
    /** The hidden field with the idempotency key of a rendered form. */
    public static final String IDEMPOTENCY_KEY = "once";

    /** The hidden field with the masked CSRF token. */
    public static final String CSRF = "csrf";

    /** The field that selects a held form to be shown on its page. A button on the list of held forms sends it. */
    static final String HELD_FORM = "held-form";

    /** The hidden field with the id of the held form, in a form that was restored from it. */
    static final String RESTORED_FROM = "brought-back";

    /**
     * Prefix of a hidden field's name; the rest of the name is the id of the person for whom the form was rendered. A
     * browser restores typed text into a form whose first fields have the same names. With this field it never restores
     * another person's text.
     */
    static final String RENDERED_FOR = "made-for-";

    /** The hidden field with the title of the page. The list of held forms names a form by it. */
    static final String PAGE_TITLE = "page-title";

    private static final int MAX_PAGE_TITLE_LENGTH = 200;

    static final String PROPERTY = Form.class.getName();

    /** The field name of problems that concern the whole form. It is the id of the page's main element. */
    private static final String WHOLE_FORM = "main-content";

    private final MultivaluedMap<String, String> fields;
    private final List<FieldProblem> problems = new ArrayList<>();
    private Optional<UUID> heldForm = Optional.empty();
    private Optional<EarlierSubmission> earlier = Optional.empty();

    Form(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    /** An empty form. */
    public static Form blank() {
        return new Form(new MultivaluedHashMap<>());
    }

    /**
     * A form from a request. Characters that the {@link TextRule} refuses are removed, and each affected field gets a
     * problem. The form can then be sent again without them.
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

    /** A form with one value filled in. */
    public static Form with(String field, String value) {
        return blank().and(field, value);
    }

    public Form and(String field, String value) {
        fields.putSingle(field, TextRule.withoutRefused(TextRule.normalise(value)));
        return this;
    }

    /** Adds several values with the same name, such as checked boxes. */
    public Form andAll(String field, List<String> values) {
        fields.put(field, new ArrayList<>(values));
        return this;
    }

    /** A form from the query of an address. */
    public static Form ofQuery(MultivaluedMap<String, String> query) {
        return received(new MultivaluedHashMap<>(query));
    }

    /** The form of this request, if the request has a form that could be read. */
    public static Optional<Form> of(ContainerRequestContext request) {
        return Optional.ofNullable((Form) request.getProperty(PROPERTY));
    }

    void attachTo(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    /** Detaches the form, so that the response does not show its text. */
    public static void detachFrom(ContainerRequestContext request) {
        request.removeProperty(PROPERTY);
    }

    void enter(String field, List<String> values) {
        fields.put(field, new ArrayList<>(values));
    }

    /** The entered value, to show it again. It is empty if the field is missing; never null. */
    public String entered(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value;
    }

    /** Whether the field is missing or has no visible character. */
    public boolean isBlank(String field) {
        return TextRule.isBlank(entered(field));
    }

    /** All values with the same field name, such as checked boxes. */
    public List<String> enteredAll(String field) {
        List<String> values = fields.get(field);
        return values == null ? List.of() : List.copyOf(values);
    }

    public boolean isChecked(String field, String value) {
        return enteredAll(field).contains(value);
    }

    /** Reads a required text by the {@link TextRule}. It must have a visible character. */
    public String text(String field, int maxLength, String ifMissing) {
        String value = optionalText(field, maxLength);
        if (value.isEmpty()) {
            reject(field, ifMissing);
        }
        return value;
    }

    /** Reads an optional text. It is empty if the field is missing. */
    public String optionalText(String field, int maxLength) {
        String value = TextRule.strip(TextRule.normalise(entered(field)));
        if (value.length() > maxLength) {
            reject(field, TextRequirements.tooLong(maxLength, value.length()));
        }
        return value;
    }

    /** Reads a whole number in a range. If it cannot be read, a problem is recorded and the result is the minimum. */
    public int number(String field, int min, int max, String label) {
        OptionalInt number = optionalNumber(field, min, max, label);
        if (number.isEmpty() && problemWith(field).isEmpty()) {
            reject(field, "%s must be a whole number from %d to %d.".formatted(label, min, max));
        }
        return number.orElse(min);
    }

    public OptionalInt optionalNumber(String field, int min, int max, String label) {
        String value = TextRule.strip(entered(field));
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt number = ValueFormats.wholeNumber(value);
        if (number.isPresent() && number.getAsInt() >= min && number.getAsInt() <= max) {
            return number;
        }
        reject(field, "%s must be a whole number from %d to %d.".formatted(label, min, max));
        return OptionalInt.empty();
    }

    /**
     * Reads a date in the format of the browser's date field. If it cannot be read, a problem is recorded and the
     * result is {@link LocalDate#EPOCH}.
     */
    public LocalDate date(String field, String ifMissing) {
        return parse(field, Form::readDate, ifMissing).orElse(LocalDate.EPOCH);
    }

    /** Reads an optional date. If it cannot be read, a problem is recorded and the result is empty. */
    public Optional<LocalDate> optionalDate(String field, String ifWrong) {
        return isBlank(field) ? Optional.empty() : parse(field, Form::readDate, ifWrong);
    }

    public LocalTime time(String field, String ifMissing) {
        return parse(field, Form::readTime, ifMissing).orElse(LocalTime.MIDNIGHT);
    }

    /**
     * Reads a value such as an enum constant or an id. If it is missing or invalid, a problem is recorded and the
     * result is empty.
     */
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

    /** Records a problem with a field. */
    public void reject(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** Records a problem with the whole form. */
    void rejectForm(String message) {
        reject(WHOLE_FORM, message);
    }

    /** The entered values in a stable order, without the hidden fields that each rendering adds. */
    Map<String, List<String>> content() {
        Map<String, List<String>> content = new TreeMap<>(fields);
        content.keySet().removeIf(Form::isRenderingField);
        return content;
    }

    /** A form without some of the fields, without the hidden fields of a rendering, blank fields and problems. */
    Form without(Predicate<String> leftOut) {
        Form rest = blank();
        content().forEach((field, values) -> {
            if (!leftOut.test(field) && values.stream().anyMatch(value -> !TextRule.isBlank(value))) {
                rest.enter(field, values);
            }
        });
        return rest;
    }

    /** A copy of the entered values without problems, to be changed with {@link #and}. */
    public Form copy() {
        return without(field -> false);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    private static boolean isRenderingField(String field) {
        return field.equals(CSRF)
                || field.equals(IDEMPOTENCY_KEY)
                || field.equals(HELD_FORM)
                || field.equals(RESTORED_FROM)
                || field.equals(PAGE_TITLE)
                || field.startsWith(RENDERED_FOR);
    }

    /** The title of the page on which the form was; empty if the form does not say it. */
    String pageTitle() {
        String title = TextRule.oneLine(TextRule.withoutRefused(TextRule.normalise(entered(PAGE_TITLE))));
        return title.length() <= MAX_PAGE_TITLE_LENGTH ? title : "";
    }

    /** All submitted fields including hidden ones, to send the form again. */
    Map<String, List<String>> allFields() {
        return new TreeMap<>(fields);
    }

    /** The id of the person for whom the form was rendered, if the form has it. */
    public Optional<String> renderedFor() {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(RENDERED_FOR))
                .map(name -> name.substring(RENDERED_FOR.length()))
                .findFirst();
    }

    /** The id of the held form from which this form was restored. */
    Optional<UUID> heldForm() {
        return heldForm;
    }

    void setHeldForm(UUID id) {
        heldForm = Optional.of(id);
    }

    /** The result of an earlier submission of this form with other content. */
    Optional<EarlierSubmission> earlierSubmission() {
        return earlier;
    }

    void setEarlierSubmission(EarlierSubmission submission) {
        earlier = Optional.of(submission);
    }

    /** The first problem with a field, for the message beside it. */
    public Optional<String> problemWith(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::message)
                .findFirst();
    }

    /**
     * Shows the form again if it has problems. It is meant for forms that only lead to the next page.
     *
     * @param page builds the page that shows this form again with its problems
     */
    public void requireValid(Supplier<? extends Page> page) {
        if (hasProblems()) {
            throw new FormRejected(page.get(), Problem.ProblemType.INVALID, null);
        }
    }

    /**
     * Runs the work if the form has no problems. If it has problems, or the work throws a {@link Problem}, the form is
     * shown again with its values.
     *
     * @param page builds the page that shows this form again with its problems
     * @throws RuntimeException the failure of the work, if the page cannot be built either
     */
    public <T> T submit(Supplier<T> work, Supplier<? extends Page> page) {
        requireValid(page);
        try {
            return work.get();
        } catch (RuntimeException failure) {
            Problem problem = Problem.causeOf(failure).orElseThrow(() -> failure);
            note(problem);
            throw new FormRejected(pageUnless(failure, page), problem.type(), failure);
        }
    }

    private void note(Problem problem) {
        if (problem.type() == Problem.ProblemType.INVALID && !problem.fields().isEmpty()) {
            problems.addAll(problem.fields());
        } else if (problem.type() == Problem.ProblemType.BUSY) {
            rejectForm(
                    "Onward cannot answer just now. Nothing was saved, and your text is still here. Wait a few seconds,"
                            + " then send it again.");
        } else {
            rejectForm(problem.detail());
        }
    }

    /** Building the page may fail for the same reason as the work, such as a missing database connection. */
    private static Page pageUnless(RuntimeException failure, Supplier<? extends Page> page) {
        try {
            return page.get();
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
            throw failure;
        }
    }
}
