package org.onward.insight;

import java.util.List;
import java.util.Optional;
import org.onward.learning.SmallLadder;
import org.onward.text.TextRule;
import org.onward.web.Page;
import org.onward.web.Paging;

/** Who stands on which rung, by name. */
public record PeoplePage(
        List<Trail> trail, String title, String module, String place, List<Person> people, Optional<Paging> pages)
        implements Page {
    public record Trail(String href, String text) {}

    public record Person(String name, String team, SmallLadder ladder) {}

    static PeoplePage of(NamedLadders found, int page) {
        ShownTeam team = found.team();
        String address = Addresses.people(team.id(), found.module().id(), found.membersOnly());
        return new PeoplePage(
                List.of(
                        new Trail("/insight", "Progress"),
                        new Trail(Addresses.ladder(team.id(), Optional.of(found.module())), team.name())),
                TextRule.isolated(team.name()) + ", by name",
                found.module().title(),
                found.membersOnly() ? "The team’s own members" : "Everybody in it and in the teams below it",
                found.people().stream()
                        .map(person -> new Person(
                                person.name(),
                                person.teamName(),
                                SmallLadder.of(person.on(found.module().id()))))
                        .toList(),
                Paging.of(page, found.pages(), number -> address + "&page=" + number));
    }
}
