package org.onward.discussion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.people.FoundPerson;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.text.English;
import org.onward.text.TextRule;
import org.onward.web.Choices;
import org.onward.web.Form;

/**
 * The choice of who runs a session: somebody who takes part when the team meets, or somebody from elsewhere in the
 * organisation, who is found by name.
 */
final class Facilitators {
    static final String FACILITATOR = "facilitator";

    /** The field with the name of somebody from outside the team. */
    static final String OUTSIDE = "outside";

    /** The hidden field with the name that was looked for last. */
    private static final String LOOKED_FOR = "looked-for";

    /** The button that looks for a name. */
    private static final String FIND = "find";

    private static final int SHOWN = 10;

    private final People people;

    Facilitators(People people) {
        this.people = people;
    }

    /** Whether the form asks for a name: with the button, or with a name that was not looked for yet. */
    static boolean isSearch(Form form) {
        String name = TextRule.oneLine(form.entered(OUTSIDE));
        return !form.isBlank(FIND) || !(name.isEmpty() || name.equals(form.entered(LOOKED_FOR)));
    }

    /**
     * @param choices who can be chosen: the team, and whoever was found
     * @param words what was found; absent without a search
     */
    record Found(Choices choices, Optional<String> words) {}

    /** The choices of a form, with the people whom it looks for or has chosen. */
    Found choices(Viewer viewer, TeamId team, Form form) {
        Map<PersonId, String> choices = new LinkedHashMap<>();
        Stream.concat(people.person(viewer.id()).stream(), people.participants(team).stream())
                .forEach(person -> choices.put(person.id(), person.name()));
        chosen(form).flatMap(people::person).ifPresent(person -> choices.putIfAbsent(person.id(), details(person)));
        if (!isSearch(form)) {
            return new Found(select(form, choices), Optional.empty());
        }
        String name = TextRule.oneLine(form.entered(OUTSIDE));
        if (name.isEmpty()) {
            form.reject(OUTSIDE, "Type part of their name or work email address.");
            return new Found(select(form, choices), Optional.empty());
        }
        form.and(LOOKED_FOR, name);
        List<FoundPerson> found = people.rootTeam()
                .map(top -> people.find(List.of(top.id()), name, SHOWN + 1, 0))
                .orElse(List.of());
        List<FoundPerson> shown = found.size() > SHOWN ? List.of() : found;
        shown.forEach(person -> choices.putIfAbsent(person.id(), details(person)));
        if (shown.size() == 1) {
            form.and(FACILITATOR, shown.get(0).id().toString());
        }
        return new Found(select(form, choices), Optional.of(words(found.size())));
    }

    private static String words(int found) {
        return switch (found) {
            case 0 ->
                "Nobody in the organisation is called that. Try only the family name, or the start of the email address.";
            case 1 -> "One person was found, and is chosen above.";
            default ->
                found > SHOWN
                        ? "More than %d people are called that. Add another part of the name.".formatted(SHOWN)
                        : "%s people were found. Choose one of them above."
                                .formatted(English.capitalised(English.number(found)));
        };
    }

    private static Optional<PersonId> chosen(Form form) {
        try {
            return Optional.of(PersonId.fromString(form.entered(FACILITATOR)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Who somebody is, so that people of the same name can be told apart. */
    private static String details(FoundPerson person) {
        return "%s (%s, %s)".formatted(person.name(), person.post(), person.teamName());
    }

    private String details(Person person) {
        return "%s (%s, %s)"
                .formatted(
                        person.name(),
                        person.post(),
                        people.requireTeam(person.team()).name());
    }

    private static Choices select(Form form, Map<PersonId, String> choices) {
        Stream<Choices.Choice> unchosen =
                form.isBlank(FACILITATOR) ? Stream.of(Choices.choice("", "Choose")) : Stream.empty();
        Stream<Choices.Choice> people = choices.entrySet().stream()
                .map(choice -> Choices.choice(choice.getKey().toString(), choice.getValue()));
        return Choices.of(form, FACILITATOR, Stream.concat(unchosen, people).toList());
    }
}
