package org.onward.discussion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onward.people.PersonId;
import org.onward.text.TextRule;
import org.onward.web.Choices;
import org.onward.web.Form;

/** The fields that say who was there: one choice for each person. */
final class RegisterFields {
    private RegisterFields() {}

    /** One person and the choice of what they were. */
    public record Row(String person, Choices attendance) {}

    /** @param people the names of those invited, in order */
    static List<Row> rows(Form form, Map<PersonId, String> people) {
        return people.entrySet().stream()
                .map(person -> new Row(person.getValue(), Choices.of(form, field(person.getKey()), statuses())))
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
