package org.onward.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface MonthlyTotalDao {
    @SqlUpdate(
            "INSERT INTO monthly_total_written (month, written) VALUES (:month, :now) ON CONFLICT (month) DO NOTHING")
    int claim(LocalDate month, Instant now);

    /** A person counts on one side: openly if a rung was open by then. */
    @SqlUpdate(
            """
            INSERT INTO monthly_total (month, item, open_people, private_people)
            SELECT :month, item, 5 * round(open_people / 5.0), 5 * round(private_people / 5.0)
            FROM (
                SELECT item, count(*) FILTER (WHERE first_open < :until) AS open_people,
                    count(*) FILTER (WHERE first < :until AND (first_open >= :until) IS NOT FALSE) AS private_people
                FROM progress
                    JOIN person ON person.id = progress.person AND person.team IS NOT NULL
                    CROSS JOIN LATERAL (
                        SELECT least(explored, reflected, discussed, committed, followed_through) AS first,
                            least(open_explored, open_reflected, open_discussed, open_committed, open_followed_through)
                                AS first_open) begun
                WHERE rung > 0
                GROUP BY item) counted
            WHERE open_people >= :minPeople AND private_people >= :minPeople
            """)
    void write(LocalDate month, Instant until, int minPeople);

    @SqlQuery(
            """
            SELECT month, item, open_people, private_people
            FROM organisation_total
            WHERE month = (SELECT max(month) FROM organisation_total)
            ORDER BY item
            """)
    List<MonthlyTotal> latest();
}
