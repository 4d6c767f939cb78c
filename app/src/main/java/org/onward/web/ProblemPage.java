package org.onward.web;

import java.util.List;
import java.util.Optional;

/**
 * Shows what happened and what to do next.
 *
 * @param entered the texts of a rejected form, because this page cannot show the form itself
 * @param again the same form, to be sent again when the service was busy
 */
public record ProblemPage(
        String title,
        String detail,
        List<FieldProblem> fields,
        boolean signIn,
        String reference,
        List<EnteredText> entered,
        Optional<RepeatForm> again)
        implements Page {

    /** The same form in hidden fields with a button to send it again. */
    public record RepeatForm(String address, List<HiddenField> fields) {}

    public record HiddenField(String name, String value) {}

    ProblemPage(Problem problem, String reference) {
        this(
                problem.type().title(),
                problem.detail(),
                problem.fields(),
                problem.type() == Problem.ProblemType.SIGNED_OUT,
                reference,
                List.of(),
                Optional.empty());
    }

    ProblemPage withEnteredTexts(Optional<Form> form, String address) {
        List<EnteredText> texts = form.map(EnteredText::of).orElse(List.of());
        Optional<RepeatForm> same = form.filter(any -> title.equals(Problem.ProblemType.BUSY.title()))
                .map(sent -> new RepeatForm(address, hidden(sent)));
        return new ProblemPage(title, detail, fields, signIn, reference, texts, same);
    }

    private static List<HiddenField> hidden(Form form) {
        return form.allFields().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new HiddenField(field.getKey(), value)))
                .toList();
    }
}
