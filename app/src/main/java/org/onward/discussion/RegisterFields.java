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

/** The attendance fields: one choice per person. */
final class RegisterFields {
    private static final String NOT_EXPECTED = "not-expected";

    private RegisterFields() {}

    /** A person's name and their attendance field. */
    public record RegisterRow(String person, Choices attendance) {}

    /** The fields of the close form. People who joined or left the team changeSinceStart the session are marked and optional. */
    static List<RegisterRow> rows(Form form, List<PastParticipant> register) {
        return register.stream()
                .map(person -> new RegisterRow(
                        person.name() + changeSinceStart(person),
                        Choices.of(form, field(person.id()), person.stayed() ? statuses() : statusesAndNotExpected())))
                .toList();
    }

    private static String changeSinceStart(PastParticipant person) {
        if (person.stayed()) {
            return "";
        }
        return person.now() ? " (joined the team since)" : " (has left the team since)";
    }

    private static List<Choices.Choice> statusesAndNotExpected() {
        return Stream.concat(statuses().stream(), Stream.of(Choices.choice(NOT_EXPECTED, "Not expected")))
                .toList();
    }

    /** Reads the close form. An expected person without a status adds a problem. */
    static Map<PersonId, AttendanceStatus> read(Form form, List<PastParticipant> register) {
        Map<PersonId, String> expected = new LinkedHashMap<>();
        register.stream()
                .filter(person -> person.stayed() || hasStatus(form.entered(field(person.id()))))
                .forEach(person -> expected.put(person.id(), person.name()));
        return read(form, expected);
    }

    private static boolean hasStatus(String entered) {
        return !entered.isBlank() && !entered.equals(NOT_EXPECTED);
    }

    /** @param people the names of the invited people, in the order of the fields */
    static List<RegisterRow> rows(Form form, Map<PersonId, String> people) {
        return people.entrySet().stream()
                .map(person -> new RegisterRow(person.getValue(), Choices.of(form, field(person.getKey()), statuses())))
                .toList();
    }

    /** Reads the correction form. A person without a status adds a problem. */
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
