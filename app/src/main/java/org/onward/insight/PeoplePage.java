package org.onward.insight;

import java.util.List;
import java.util.Optional;
import org.onward.learning.LadderSummary;
import org.onward.text.English;
import org.onward.text.TextRule;
import org.onward.web.Address;
import org.onward.web.FieldProblem;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.Page;
import org.onward.web.Paging;

/**
 * People and their rungs on a module, by name.
 *
 * @param teamId the value of the hidden field of the filter, as are {@code moduleId} and {@code members}
 * @param everybodyHref the address without the filter, if there is one
 * @param found how many people the filter selects, in words
 */
public record PeoplePage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        String module,
        String place,
        String teamId,
        String moduleId,
        String members,
        NameFilter.Fields filter,
        Optional<String> everybodyHref,
        String found,
        List<Person> people,
        Optional<Paging> pages)
        implements Page {
    public record Person(String name, String team, LadderSummary ladder) {}

    static PeoplePage of(NamedLadders found, Form form) {
        TeamRow team = found.team();
        Address list = InsightAddresses.list(team.id(), found.module().id(), found.membersOnly());
        return new PeoplePage(
                List.of(
                        new Link("/insight", "Progress"),
                        new Link(InsightAddresses.ladder(team.id(), Optional.of(found.module())), team.name())),
                form.problems(),
                TextRule.isolated(team.name()) + ", by name",
                found.module().title(),
                found.membersOnly() ? "The team’s own members" : "Everybody in it and in the teams below it",
                team.id().toString(),
                found.module().id().value(),
                found.membersOnly() ? "only" : "",
                found.filter().fields(form),
                found.filter().isFiltered() ? Optional.of(list.toString()) : Optional.empty(),
                English.count(found.total(), "person", "people"),
                found.people().stream()
                        .map(person -> new Person(
                                person.name(),
                                person.teamName(),
                                LadderSummary.of(person.on(found.module().id()))))
                        .toList(),
                Paging.of(found.page(), found.total(), found.filter().address(list)));
    }
}
