package org.onward.web;

import java.util.List;
import java.util.Optional;

/**
 * What happened and what to do next.
 *
 * @param entered what was entered into a form that was not accepted: on a page that cannot show the form itself
 * @param again how to send the same form again, where that may work in a moment
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

    /** The same form, hidden, to be sent by a button. */
    public record RepeatForm(String address, List<HiddenField> fields) {}

    public record HiddenField(String name, String value) {}

    ProblemPage(Problem problem, String reference) {
        this(
                problem.kind().title(),
                problem.detail(),
                problem.fields(),
                problem.kind() == Problem.ProblemType.SIGNED_OUT,
                reference,
                List.of(),
                Optional.empty());
    }

    ProblemPage givingBack(Optional<Form> form, String address) {
        List<EnteredText> texts = form.map(EnteredText::of).orElse(List.of());
        Optional<RepeatForm> same = form.filter(any -> title.equals(Problem.ProblemType.BUSY.title()))
                .map(sent -> new RepeatForm(address, hidden(sent)));
        return new ProblemPage(title, detail, fields, signIn, reference, texts, same);
    }

    private static List<HiddenField> hidden(Form form) {
        return form.everything().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new HiddenField(field.getKey(), value)))
                .toList();
    }
}
