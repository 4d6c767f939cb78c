package org.onward.team;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.onward.team.TeamPage.ModuleColumn;
import org.onward.team.TeamPage.PersonRow;
import org.onward.text.English;
import org.onward.text.TextRule;
import org.onward.web.Form;
import org.onward.web.PageNumber;
import org.onward.web.Paging;

/**
 * One page of people with their progress, for the partial {@code people-list}.
 *
 * @param modules the columns; empty if nobody has started or was asked for anything
 * @param more how many modules have no column, in words, if any
 * @param matches how many people the filter selects, in words
 */
public record PeopleList(
        PeopleFilter.Fields filter,
        List<ModuleColumn> modules,
        Optional<String> more,
        List<PersonRow> people,
        String matches,
        Optional<Paging> pages) {

    /** The people of a team. Direct reports of its leader from other teams are marked. */
    static PeopleList of(
            List<PersonWorkRow> rows,
            TeamTree tree,
            PeopleFilter filter,
            PageNumber number,
            Form form,
            TeamProgress progress) {
        return of(rows, tree.address(), filter, number, form, progress, person -> personOfTeam(person, tree, progress));
    }

    /** The direct reports of a line manager, each with the name of their team. */
    static PeopleList ofReports(
            List<PersonWorkRow> rows,
            String address,
            PeopleFilter filter,
            PageNumber number,
            Form form,
            TeamProgress progress) {
        return of(
                rows,
                address,
                filter,
                number,
                form,
                progress,
                person -> new PersonRow(
                        person.name(),
                        Optional.empty(),
                        Optional.of(person.first().teamName()),
                        person.first().pause(),
                        progress.summary(person),
                        progress.cells(person)));
    }

    private static PeopleList of(
            List<PersonWorkRow> rows,
            String address,
            PeopleFilter filter,
            PageNumber number,
            Form form,
            TeamProgress progress,
            Function<ListedPerson, PersonRow> row) {
        int total = rows.get(0).total();
        return new PeopleList(
                filter.fields(address, form, progress.all()),
                progress.columns(),
                progress.withoutColumn() == 0
                        ? Optional.empty()
                        : Optional.of(English.count(progress.withoutColumn(), "more module")),
                ListedPerson.of(rows).stream().map(row).toList(),
                English.count(total, "person", "people"),
                Paging.of(number, total, filter.address(address)));
    }

    private static PersonRow personOfTeam(ListedPerson person, TeamTree tree, TeamProgress progress) {
        boolean isMember =
                person.first().team().filter(tree.here().id()::equals).isPresent();
        Optional<String> leads = person.first().ledTeamName().map(name -> "Leads " + TextRule.isolated(name));
        return new PersonRow(
                person.name(),
                person.first().ledTeam().map(team -> "/team/" + team),
                isMember
                        ? leads
                        : Optional.of("Reports to you, in "
                                + TextRule.isolated(person.first().teamName())),
                person.first().pause().filter(words -> tree.isInLine()),
                progress.summary(person),
                progress.cells(person));
    }
}
