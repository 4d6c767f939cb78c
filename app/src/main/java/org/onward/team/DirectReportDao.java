package org.onward.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** The lists of {@link TeamDao} for the direct reports of a line manager. */
interface DirectReportDao {
    /** @param team empty: reports are in any team, so none of them leads a team below it */
    @SqlQuery(ListSql.PEOPLE + "person.line_manager = :manager" + ListSql.FILTER + ListSql.PAGE_OF_PEOPLE)
    List<PersonWorkRow> people(
            PersonId manager,
            Optional<TeamId> team,
            String name,
            Optional<ItemId> module,
            String standing,
            String order,
            LocalDate today,
            int limit,
            long offset);

    @SqlQuery("WITH shown AS (SELECT id, true AS is_member FROM person WHERE line_manager = :manager) " + ListSql.ITEMS)
    List<ItemCountRow> items(PersonId manager);

    /** One page of the requests that reached a direct report, the newest first. */
    @SqlQuery(ListSql.REQUESTS
            + "person.line_manager = :manager"
            + ListSql.REQUEST_FILTER
            + ListSql.RECIPIENTS
            + "recipient.line_manager = :manager"
            + ListSql.IN_ORDER)
    List<RequestRow> requests(
            PersonId manager, Optional<ItemId> item, String due, LocalDate today, int limit, long offset);

    @SqlQuery("SELECT count(*) FROM person WHERE line_manager = :manager")
    int count(PersonId manager);
}
