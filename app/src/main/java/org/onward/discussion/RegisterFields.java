package org.onward.discussion;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.people.PastParticipant;
import org.onward.people.PersonId;
import org.onward.text.English;
import org.onward.text.EnumWords;
import org.onward.text.TextRule;
import org.onward.web.Choices;
import org.onward.web.Form;

/** The attendance fields: first one choice for everybody, then a mark for each person who is an exception. */
final class RegisterFields {
    private static final String PRESENT = "present";

    private RegisterFields() {}

    /** From this number of people on a register has links to the letters. */
    static final int LONG = 40;

    /** @param letters the first letters of the names, if there are many */
    public record Register(List<String> letters, List<RegisterRow> people) {
        private static Register of(Stream<RegisterRow> rows) {
            List<RegisterRow> people = rows.toList();
            if (people.size() < LONG) {
                return new Register(List.of(), people);
            }
            Set<String> letters = new LinkedHashSet<>();
            List<RegisterRow> marked = people.stream()
                    .map(row -> letters.add(letter(row.person()))
                            ? new RegisterRow(row.person(), Optional.of(letter(row.person())), row.attendance())
                            : row)
                    .toList();
            return new Register(List.copyOf(letters), marked);
        }

        /** The first letter without its accents. */
        private static String letter(String name) {
            String first = Normalizer.normalize(name, Normalizer.Form.NFD);
            return first.isEmpty()
                    ? ""
                    : Character.toString(first.codePointAt(0)).toUpperCase(Locale.UK);
        }
    }

    /**
     * A person's name and their attendance field.
     *
     * @param letter the first letter of the name, at the first person with it in a long register
     */
    public record RegisterRow(String person, Optional<String> letter, Choices attendance) {}

    /** The first choice of the close form. */
    static Choices presence(Form form, List<PastParticipant> register) {
        long expected = register.stream().filter(PastParticipant::stayed).count();
        return Choices.of(
                form,
                PRESENT,
                List.of(
                        choice(Presence.EVERYONE, "Everyone was there", English.count(expected, "person", "people")),
                        choice(Presence.MOST, "Everyone but some", "Mark who was not there"),
                        choice(Presence.SOME, "Only some", "Mark who was there. Anybody without a mark was absent")));
    }

    private static Choices.Choice choice(Presence presence, String text, String hint) {
        return Choices.choice(EnumWords.wordOf(presence), text, hint);
    }

    /** The marks of the close form. People who joined or left the team since the start are marked as such. */
    static Register marks(Form form, List<PastParticipant> register) {
        return Register.of(register.stream()
                .map(person -> new RegisterRow(
                        person.name() + changeSinceStart(person),
                        Optional.empty(),
                        Choices.of(form, field(person.id()), marks(person.stayed() ? "No mark" : "Not expected")))));
    }

    private static String changeSinceStart(PastParticipant person) {
        if (person.stayed()) {
            return "";
        }
        return person.now() ? " (joined the team since)" : " (has left the team since)";
    }

    private static List<Choices.Choice> marks(String unmarked) {
        return Stream.concat(Stream.of(Choices.choice("", unmarked)), statuses().stream())
                .toList();
    }

    /**
     * Reads the close form. A choice that the marks contradict adds a problem. People who joined or left the team since the
     * start are in the result only if they have a mark.
     */
    static Map<PersonId, AttendanceStatus> read(Form form, List<PastParticipant> register) {
        Optional<Presence> presence = form.choice(PRESENT, Presence::fromString, "Say who was there.");
        Map<PersonId, AttendanceStatus> marks = readMarks(form, register);
        presence.flatMap(chosen -> contradiction(chosen, marks, register))
                .ifPresent(problem -> form.reject(PRESENT, problem));
        Map<PersonId, AttendanceStatus> statuses = new LinkedHashMap<>();
        presence.ifPresent(chosen -> register.stream()
                .filter(PastParticipant::stayed)
                .forEach(person -> statuses.put(person.id(), chosen.unmarked())));
        statuses.putAll(marks);
        return statuses;
    }

    private static Map<PersonId, AttendanceStatus> readMarks(Form form, List<PastParticipant> register) {
        Map<PersonId, AttendanceStatus> marks = new LinkedHashMap<>();
        register.stream().filter(person -> !form.isBlank(field(person.id()))).forEach(person -> read(
                        form, person.id(), person.name())
                .ifPresent(mark -> marks.put(person.id(), mark)));
        return marks;
    }

    private static Optional<String> contradiction(
            Presence presence, Map<PersonId, AttendanceStatus> marks, List<PastParticipant> register) {
        long missing = register.stream()
                .filter(PastParticipant::stayed)
                .map(person -> marks.getOrDefault(person.id(), AttendanceStatus.ATTENDED))
                .filter(status -> status != AttendanceStatus.ATTENDED)
                .count();
        return switch (presence) {
            case EVERYONE ->
                missing == 0
                        ? Optional.empty()
                        : Optional.of(
                                "You said that everyone was there, and marked %s as not there. Choose “Everyone but some”, or take the marks back."
                                        .formatted(English.count(missing, "person", "people")));
            case MOST ->
                marks.isEmpty()
                        ? Optional.of("Mark who was not there, or choose “Everyone was there”.")
                        : Optional.empty();
            case SOME ->
                marks.containsValue(AttendanceStatus.ATTENDED)
                        ? Optional.empty()
                        : Optional.of("Mark who was there. If nobody was, cancel the session instead.");
        };
    }

    /** @param people the names of the invited people, in the order of the fields */
    static Register rows(Form form, Map<PersonId, String> people) {
        return Register.of(people.entrySet().stream()
                .map(person -> new RegisterRow(
                        person.getValue(), Optional.empty(), Choices.of(form, field(person.getKey()), statuses()))));
    }

    /** Reads the correction form. A person without a status adds a problem. */
    static Map<PersonId, AttendanceStatus> read(Form form, Map<PersonId, String> people) {
        Map<PersonId, AttendanceStatus> statuses = new LinkedHashMap<>();
        people.forEach((person, name) -> read(form, person, name).ifPresent(status -> statuses.put(person, status)));
        return statuses;
    }

    private static Optional<AttendanceStatus> read(Form form, PersonId person, String name) {
        return form.choice(
                field(person),
                AttendanceStatus::fromString,
                "Say whether %s was there.".formatted(TextRule.isolated(name)));
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
