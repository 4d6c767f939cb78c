package org.onward.insight;

import java.util.List;
import java.util.Optional;
import org.onward.learning.LadderSummary;
import org.onward.text.TextRule;
import org.onward.web.Link;
import org.onward.web.Page;
import org.onward.web.Paging;

/** People and their rungs on a module, by name. */
public record PeoplePage(
        List<Link> trail, String title, String module, String place, List<Person> people, Optional<Paging> pages)
        implements Page {
    public record Person(String name, String team, LadderSummary ladder) {}

    static PeoplePage of(NamedLadders found, int page) {
        TeamRow team = found.team();
        String address = InsightAddresses.people(team.id(), found.module().id(), found.membersOnly());
        return new PeoplePage(
                List.of(
                        new Link("/insight", "Progress"),
                        new Link(InsightAddresses.ladder(team.id(), Optional.of(found.module())), team.name())),
                TextRule.isolated(team.name()) + ", by name",
                found.module().title(),
                found.membersOnly() ? "The team’s own members" : "Everybody in it and in the teams below it",
                found.people().stream()
                        .map(person -> new Person(
                                person.name(),
                                person.teamName(),
                                LadderSummary.of(
                                        person.progressOn(found.module().id()))))
                        .toList(),
                Paging.of(page, found.pages(), number -> address + "&page=" + number));
    }
}
