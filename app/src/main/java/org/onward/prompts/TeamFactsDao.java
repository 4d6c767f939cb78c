package org.onward.prompts;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.Mode;
import org.onward.content.PromptId;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** What sheets say about teams: each statement answers for any number of them at once. */
interface TeamFactsDao {
    /** When each prompt was last used by its team, on any sheet; and whether the last that was noted of it was no praise. */
    @SqlQuery(
            """
            WITH used AS (
                SELECT sheet.team, line.prompt, max(use.used) AS used
                FROM prompt_sheet sheet
                    JOIN prompt_sheet_use use ON use.sheet = sheet.id
                    JOIN prompt_sheet_prompt line ON line.sheet = sheet.id
                WHERE sheet.team = ANY (:teams)
                GROUP BY sheet.team, line.prompt
            ), noted AS (
                SELECT DISTINCT ON (sheet.team, outcome.prompt) sheet.team, outcome.prompt,
                    outcome.outcome IN ('skipped', 'fell-flat') AS unwelcome
                FROM prompt_sheet sheet JOIN prompt_outcome outcome ON outcome.sheet = sheet.id
                WHERE sheet.team = ANY (:teams)
                ORDER BY sheet.team, outcome.prompt, outcome.noted DESC, outcome.sheet DESC
            )
            SELECT team, prompt, used.used, coalesce(noted.unwelcome, false) AS unwelcome
            FROM used LEFT JOIN noted USING (team, prompt)
            """)
    List<Used> used(List<TeamId> teams);

    record Used(TeamId team, PromptId prompt, Instant used, boolean unwelcome) {}

    /** What people of a team had with other teams that they are in or lead: each prompt, and how many of them. */
    @SqlQuery(
            """
            WITH member AS (
                SELECT id AS person, team FROM person WHERE id = ANY (:people)
                UNION
                SELECT leader, id FROM team WHERE leader = ANY (:people)
            ), recent AS (
                SELECT DISTINCT sheet.team, line.prompt
                FROM prompt_sheet_use use
                    JOIN prompt_sheet sheet ON sheet.id = use.sheet
                    JOIN prompt_sheet_prompt line ON line.sheet = sheet.id
                WHERE use.used >= :since AND sheet.team IN (SELECT team FROM member)
            )
            SELECT seat.team, recent.prompt, count(DISTINCT seat.person) AS people
            FROM unnest(:teams, :people) AS seat (team, person)
                JOIN member ON member.person = seat.person AND member.team <> seat.team
                JOIN recent ON recent.team = member.team
            GROUP BY seat.team, recent.prompt
            """)
    List<Elsewhere> elsewhere(List<TeamId> teams, List<PersonId> people, Instant since);

    record Elsewhere(TeamId team, PromptId prompt, int people) {}

    /** How each team meets, as its latest sheet says. */
    @SqlQuery(
            "SELECT DISTINCT ON (team) team, mode FROM prompt_sheet WHERE team = ANY (:teams) ORDER BY team, made DESC")
    List<Meets> meets(List<TeamId> teams);

    record Meets(TeamId team, Mode mode) {}

    /**
     * The latest sheets that each team used other than as sessions, with the day of its last use and its prompts. A session
     * is a gathering of its own.
     */
    @SqlQuery(
            """
            SELECT team, used, prompts
            FROM (
                SELECT sheet.team, max(use.used) AS used, array_agg(DISTINCT line.prompt) AS prompts,
                    row_number() OVER (PARTITION BY sheet.team ORDER BY max(use.used) DESC, sheet.id) AS place
                FROM prompt_sheet sheet
                    JOIN prompt_sheet_use use ON use.sheet = sheet.id AND use.session IS NULL
                    JOIN prompt_sheet_prompt line ON line.sheet = sheet.id
                WHERE sheet.team = ANY (:teams)
                GROUP BY sheet.id) latest
            WHERE place <= :most
            """)
    List<UsedSheet> latestUsed(List<TeamId> teams, int most);

    record UsedSheet(TeamId team, Instant used, List<PromptId> prompts) {}
}
