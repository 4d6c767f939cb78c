package org.onward.team;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.assignment.AssignmentResult;
import org.onward.assignment.Assignments;
import org.onward.assignment.Audience;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.people.Access;
import org.onward.people.NearbyTeam;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.Choices;
import org.onward.web.Choices.Choice;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;

/** Builds and reads the form for an assignment to a team, or to people in it, and assigns what it says. */
public final class AskForm {
    /** The default time until the due date. It leaves time for a team discussion. */
    private static final int DEFAULT_WEEKS = 5;

    private static final String TEAM = "team";
    private static final String PEOPLE = "people";

    private final Assignments assignments;
    private final People people;
    private final Access access;
    private final Supplier<Library> library;
    private final InstantSource clock;

    public AskForm(
            Assignments assignments, People people, Access access, Supplier<Library> library, InstantSource clock) {
        this.assignments = assignments;
        this.people = people;
        this.access = access;
        this.library = library;
        this.clock = clock;
    }

    /** The values of the form. Use them only when the form has no problems. */
    record Entered(Optional<ItemId> item, Optional<Audience> audience, LocalDate completeBy, String reason) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "Entered[" + item + "]";
        }
    }

    Form blank(Optional<String> item, Optional<String> person) {
        Form form = Form.with("item", item.orElse(""))
                .and("who", person.isPresent() ? PEOPLE : TEAM)
                .and(
                        "completeBy",
                        LondonTime.date(clock.instant())
                                .plusWeeks(DEFAULT_WEEKS)
                                .toString());
        person.ifPresent(id -> form.and("people", id));
        return form;
    }

    Entered read(TeamId team, Form form) {
        return read(form, () -> new Audience.WholeTeam(team, form.isChecked("includeSubteams", "yes")));
    }

    Entered readForReports(List<Person> reports, Form form) {
        return read(form, () -> Audience.people(reports.stream().map(Person::id).toList()));
    }

    private static Entered read(Form form, Supplier<Audience> everybody) {
        return new Entered(
                form.choice("item", ItemId::fromString, "Choose what they should follow up."),
                audience(form, everybody),
                form.date("completeBy", "Choose a day to complete it by."),
                form.text(
                        "reason",
                        Assignments.MAX_REASON_LENGTH,
                        "Say why you are asking: people start when they know the reason."));
    }

    /**
     * Assigns what was entered.
     *
     * @return the message to the asker. It says who had completed the item, as far as the asker may see it, and if few people
     *     work on the last day
     */
    String ask(Viewer viewer, Entered entered) {
        Audience audience = entered.audience().orElseThrow();
        AssignmentResult result = assignments.assign(
                viewer, entered.item().orElseThrow(), audience, entered.completeBy(), entered.reason());
        return Stream.of(
                        Optional.of(
                                result.people() == 1
                                        ? "You asked %s. Your reason stands on their home page."
                                                .formatted(only(audience))
                                        : "You asked %d people. Your reason stands on their home pages."
                                                .formatted(result.people())),
                        completed(assignments.countWithOpenCompletion(result.id()), result.people()),
                        library.get().whyFewWorkOn(entered.completeBy()).map(why -> "The day that you gave, %s, is %s."
                                .formatted(LondonTime.day(entered.completeBy()), why)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** The name of the only person who was asked, if the asker named people. */
    private String only(Audience audience) {
        return audience instanceof Audience.NamedPeople named
                ? people.requirePerson(named.people().get(0)).name()
                : "1 person";
    }

    private static Optional<String> completed(int completed, int asked) {
        if (completed == 0) {
            return Optional.empty();
        }
        String who = asked == 1 ? "They have" : "%d of them have".formatted(completed);
        return Optional.of(who + " completed it already: say to them what to look at again, or withdraw the request.");
    }

    private static Optional<Audience> audience(Form form, Supplier<Audience> everybody) {
        String who = form.entered("who");
        if (who.equals(TEAM) && !form.enteredAll("people").isEmpty()) {
            form.reject("who", "You ticked some people, and everybody. Choose which of the two you mean.");
            return Optional.empty();
        }
        if (who.equals(TEAM)) {
            return Optional.of(everybody.get());
        }
        if (!who.equals(PEOPLE)) {
            form.reject("who", "Choose whom you ask.");
            return Optional.empty();
        }
        try {
            List<PersonId> chosen =
                    form.enteredAll("people").stream().map(PersonId::fromString).toList();
            if (!chosen.isEmpty()) {
                return Optional.of(Audience.people(chosen));
            }
        } catch (IllegalArgumentException e) {
            // An invalid id gets the same message as an empty selection.
        }
        form.reject("people", "Choose at least one person, or ask everybody.");
        return Optional.empty();
    }

    AskPage page(Viewer viewer, TeamId id, Form form) {
        List<NearbyTeam> nearbyTeams = people.nearbyTeams(id);
        NearbyTeam team = nearbyTeams.stream()
                .filter(nearbyTeam -> nearbyTeam.distance() == 0)
                .findFirst()
                .orElseThrow();
        List<NearbyTeam> below = nearbyTeams.stream()
                .filter(nearbyTeam -> nearbyTeam.distance() < 0)
                .toList();
        return new AskPage(
                new Link("/team/" + id, "Back to " + team.name()),
                form.problems(),
                "/team/" + id + "/ask",
                items(form),
                Choices.of(
                        form,
                        "who",
                        List.of(Choices.choice(TEAM, "The whole team"), Choices.choice(PEOPLE, "Some people"))),
                Choices.of(form, "people", choices(access.ledAmong(viewer, people.membersAndReports(id)))),
                below.isEmpty() ? Optional.empty() : Optional.of(includeSubteams(form, below)),
                Field.of(form, "reason"),
                Field.of(form, "completeBy"));
    }

    AskPage pageForReports(List<Person> reports, Form form) {
        return new AskPage(
                new Link(DirectReportsPage.ADDRESS, "Back to the people who report to me"),
                form.problems(),
                DirectReportsPage.ADDRESS + "/ask",
                items(form),
                Choices.of(
                        form,
                        "who",
                        List.of(
                                Choices.choice(TEAM, "Everybody who reports to me"),
                                Choices.choice(PEOPLE, "Some people"))),
                Choices.of(form, "people", choices(reports)),
                Optional.empty(),
                Field.of(form, "reason"),
                Field.of(form, "completeBy"));
    }

    /** Modules first, then resources, both by title. */
    private Choices items(Form form) {
        return Choices.ofGroups(
                form,
                "item",
                List.of(Choices.choice("", "Choose")),
                List.of(
                        new Choices.Group("Modules", items(library.get().modulesByTitle().stream())),
                        new Choices.Group(
                                "Resources",
                                items(library.get().offeredResources().stream().sorted(Item.BY_TITLE)))));
    }

    private static List<Choice> items(Stream<? extends Item> items) {
        return items.map(item -> Choices.choice(
                        item.id().value(),
                        "%s (%s, %d minutes)".formatted(item.title(), item.kindWord(), item.minutes())))
                .toList();
    }

    private static List<Choice> choices(List<Person> people) {
        return people.stream()
                .map(person -> Choices.choice(person.id().toString(), person.name()))
                .toList();
    }

    private static Choices includeSubteams(Form form, List<NearbyTeam> below) {
        String names = below.stream().map(NearbyTeam::name).collect(Collectors.joining(", "))
                + (below.size() == People.MAX_BELOW ? " and every other team below" : "");
        return Choices.of(
                form,
                "includeSubteams",
                List.of(Choices.choice("yes", "If the whole team: ask the teams below it too", names)));
    }
}
