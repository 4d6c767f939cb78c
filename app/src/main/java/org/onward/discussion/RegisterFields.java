package org.onward.discussion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onward.people.PastParticipant;
import org.onward.people.PersonId;
import org.onward.text.TextRule;
import org.onward.web.Choices;
import org.onward.web.Form;

/** The fields that say who was there: one choice for each person. */
final class RegisterFields {
    private static final String NOT_EXPECTED = "not-expected";

    private RegisterFields() {}

    /** One person and the choice of what they were. */
    public record RegisterRow(String person, Choices attendance) {}

    /** For closing: whoever joined or left since is told apart, and may be left out. */
    static List<RegisterRow> rows(Form form, List<PastParticipant> register) {
        return register.stream()
                .map(person -> new RegisterRow(
                        person.name() + since(person),
                        Choices.of(form, field(person.id()), person.stayed() ? statuses() : orNotExpected())))
                .toList();
    }

    private static String since(PastParticipant person) {
        if (person.stayed()) {
            return "";
        }
        return person.now() ? " (joined the team since)" : " (has left the team since)";
    }

    private static List<Choices.Choice> orNotExpected() {
        return Stream.concat(statuses().stream(), Stream.of(Choices.choice(NOT_EXPECTED, "Not expected")))
                .toList();
    }

    /** What was chosen; a person who was expected and has no answer is noted as a problem. */
    static Map<PersonId, AttendanceStatus> read(Form form, List<PastParticipant> register) {
        Map<PersonId, String> asked = new LinkedHashMap<>();
        register.stream()
                .filter(person -> person.stayed() || isSaid(form.entered(field(person.id()))))
                .forEach(person -> asked.put(person.id(), person.name()));
        return read(form, asked);
    }

    private static boolean isSaid(String entered) {
        return !entered.isBlank() && !entered.equals(NOT_EXPECTED);
    }

    /** @param people the names of those invited, in order */
    static List<RegisterRow> rows(Form form, Map<PersonId, String> people) {
        return people.entrySet().stream()
                .map(person -> new RegisterRow(person.getValue(), Choices.of(form, field(person.getKey()), statuses())))
                .toList();
    }

    /** What was chosen; a person without an answer is noted as a problem. */
    static Map<PersonId, AttendanceStatus> read(Form form, Map<PersonId, String> people) {
        Map<PersonId, AttendanceStatus> statuses = new LinkedHashMap<>();
        people.forEach((person, name) -> form.choice(
                        field(person),
                        AttendanceStatus::fromString,
                        "Say whether %s was there.".formatted(TextRule.isolated(name)))
                .ifPresent(status -> statuses.put(person, status)));
        return statuses;
    }

    static String field(PersonId person) {
        return "attendance-" + person;
    }

    private static List<Choices.Choice> statuses() {
        return Arrays.stream(AttendanceStatus.values())
                .map(status -> Choices.choice(status.word(), status.label()))
                .toList();
    }
}
