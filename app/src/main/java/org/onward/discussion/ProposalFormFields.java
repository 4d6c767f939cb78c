package org.onward.discussion;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.commitment.CommitmentWording;
import org.onward.commitment.Proposal;
import org.onward.content.Scope;
import org.onward.people.PersonId;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;

/** The fields for the commitments that a facilitator writes down. Empty ones are ignored. */
final class ProposalFormFields {
    private static final List<Integer> NUMBERS = List.of(1, 2, 3);

    private ProposalFormFields() {}

    static List<ClosePage.ProposalFields> fields(Form form, Map<PersonId, String> people) {
        return NUMBERS.stream()
                .map(number -> new ClosePage.ProposalFields(
                        number,
                        owners(form, number, people),
                        Field.of(form, "when-" + number),
                        Field.of(form, "will-" + number),
                        scopes(form, number)))
                .toList();
    }

    /** Whether a commitment after the first was begun. */
    static boolean hasMore(Form form) {
        return NUMBERS.stream().skip(1).anyMatch(number -> !isEmpty(form, number));
    }

    /** Reads the commitments. An incomplete one adds problems to the form. */
    static List<Proposal> read(Form form) {
        return NUMBERS.stream().flatMap(number -> read(form, number).stream()).toList();
    }

    private static Optional<Proposal> read(Form form, int number) {
        if (isEmpty(form, number)) {
            return Optional.empty();
        }
        Optional<PersonId> owner = form.choice(
                "owner-" + number, PersonId::fromString, "Choose whose commitment %d is.".formatted(number));
        String when = form.text(
                "when-" + number,
                CommitmentWording.MAX_LENGTH,
                "Say when, in commitment %d: a moment to remember.".formatted(number));
        String will = form.text(
                "will-" + number,
                CommitmentWording.MAX_LENGTH,
                "Say what they will do, in commitment %d.".formatted(number));
        Optional<Scope> scope = form.choice(
                "scope-" + number, Scope::fromString, "Say whose habit commitment %d is about.".formatted(number));
        return form.hasProblems()
                ? Optional.empty()
                : Optional.of(new Proposal(
                        owner.orElseThrow(), new CommitmentWording(when, will, scope.orElseThrow(), Optional.empty())));
    }

    private static boolean isEmpty(Form form, int number) {
        return Stream.of("owner-", "when-", "will-").allMatch(field -> form.isBlank(field + number));
    }

    private static Choices owners(Form form, int number, Map<PersonId, String> people) {
        Stream<Choices.Choice> names = people.entrySet().stream()
                .map(person -> Choices.choice(person.getKey().toString(), person.getValue()));
        return Choices.of(
                form,
                "owner-" + number,
                Stream.concat(Stream.of(Choices.choice("", "Choose a person")), names)
                        .toList());
    }

    private static Choices scopes(Form form, int number) {
        return Choices.of(
                form,
                "scope-" + number,
                Arrays.stream(Scope.values())
                        .map(scope -> Choices.choice(scope.word(), words(scope)))
                        .toList());
    }

    private static String words(Scope scope) {
        return switch (scope) {
            case SELF -> "Their own";
            case TEAM -> "The team’s";
            case ORGANISATION -> "The organisation’s";
        };
    }

    /** Preselects the scope "self", because most commitments are about the owner's own habit. */
    static Form withDefaultScopes(Form form) {
        IntStream.rangeClosed(1, NUMBERS.size()).forEach(number -> form.and("scope-" + number, Scope.SELF.word()));
        return form;
    }
}
