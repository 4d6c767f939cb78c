package org.onward.prompts.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.PromptId;
import org.onward.people.PersonId;
import org.onward.prompts.sheet.SheetId;

interface OutcomeDao {
    @SqlBatch(
            """
            INSERT INTO prompt_outcome (sheet, prompt, outcome, noted, noted_by)
            VALUES (:sheet, :prompts, :outcomes, :now, :by)
            ON CONFLICT (sheet, prompt) DO UPDATE
                SET outcome = excluded.outcome, noted = excluded.noted, noted_by = excluded.noted_by
            """)
    void record(SheetId sheet, List<PromptId> prompts, List<QuestionOutcome> outcomes, Instant now, PersonId by);

    /** Undoes the summary flag of an old sheet that is used again, so that it is read as a recent sheet. */
    @SqlUpdate("UPDATE prompt_sheet SET remembered = false WHERE id = :sheet AND remembered")
    void markRecent(SheetId sheet);

    @SqlQuery("SELECT prompt, outcome FROM prompt_outcome WHERE sheet = :sheet")
    List<OutcomeRow> outcomesOf(SheetId sheet);

    record OutcomeRow(PromptId prompt, QuestionOutcome outcome) {}

    /**
     * Notes that the figures are counted now, unless they were counted later than another instant.
     *
     * @return 0 if they were
     */
    @SqlUpdate(
            """
            INSERT INTO prompt_figure_count AS figures (id, counted, used_by_few)
            VALUES (1, :now, 0)
            ON CONFLICT (id) DO UPDATE SET counted = excluded.counted WHERE figures.counted <= :before
            """)
    int beginCount(Instant now, Instant before);

    @SqlUpdate("DELETE FROM prompt_figure")
    void deleteFigures();

    /**
     * Counts for each prompt the teams that used it on a sheet, and their last outcomes. Prompts that too few teams
     * used are left out. Outcomes that too few teams noted are 0.
     */
    @SqlUpdate(
            """
            INSERT INTO prompt_figure (prompt, teams, is_rated, worked, all_right, fell_flat, skipped)
            WITH used_prompt AS (
                SELECT line.prompt, sheet.team
                FROM prompt_sheet sheet
                    JOIN prompt_sheet_use use ON use.sheet = sheet.id
                    JOIN prompt_sheet_prompt line ON line.sheet = sheet.id
                WHERE NOT sheet.remembered
                UNION
                SELECT prompt, team FROM team_prompt WHERE last_used IS NOT NULL
            ), used AS (
                SELECT prompt, count(*) AS teams
                FROM used_prompt
                GROUP BY prompt
                HAVING count(*) >= :minTeams
            ), latest AS (
                SELECT DISTINCT ON (team, prompt) prompt, outcome
                FROM (
                    SELECT sheet.team, note.prompt, note.outcome, note.noted, note.sheet
                    FROM prompt_outcome note JOIN prompt_sheet sheet ON sheet.id = note.sheet
                    WHERE NOT sheet.remembered
                    UNION ALL
                    SELECT team, prompt, outcome, noted, NULL FROM team_prompt WHERE outcome IS NOT NULL) noted_outcome
                ORDER BY team, prompt, noted DESC, sheet DESC NULLS LAST
            ), rated AS (
                SELECT prompt, count(*) AS teams,
                    count(*) FILTER (WHERE outcome = 'worked') AS worked,
                    count(*) FILTER (WHERE outcome = 'used') AS all_right,
                    count(*) FILTER (WHERE outcome = 'fell-flat') AS fell_flat,
                    count(*) FILTER (WHERE outcome = 'skipped') AS skipped
                FROM latest
                GROUP BY prompt
                HAVING count(*) >= :minTeams
            )
            SELECT used.prompt, used.teams, rated.prompt IS NOT NULL AS is_rated, coalesce(worked, 0) AS worked,
                coalesce(all_right, 0) AS all_right, coalesce(fell_flat, 0) AS fell_flat, coalesce(skipped, 0) AS skipped
            FROM used LEFT JOIN rated ON rated.prompt = used.prompt
            """)
    void countFigures(int minTeams);

    @SqlQuery(
            """
            SELECT prompt, teams, is_rated, worked, all_right, fell_flat, skipped
            FROM prompt_figure
            ORDER BY teams DESC, prompt
            LIMIT :limit OFFSET :offset
            """)
    List<PromptFigures> figures(int limit, long offset);

    @SqlQuery(
            """
            SELECT counted, used_by_few, (SELECT count(*) FROM prompt_figure) AS prompts FROM prompt_figure_count
            """)
    Optional<FiguresRow> counted();

    record FiguresRow(Instant counted, int usedByFew, int prompts) {}

    /** Counts the prompts that were used by too few teams for figures. */
    @SqlUpdate(
            """
            UPDATE prompt_figure_count SET used_by_few = (
            SELECT count(*)
            FROM (
                SELECT prompt
                FROM (
                    SELECT line.prompt, sheet.team
                    FROM prompt_sheet sheet
                        JOIN prompt_sheet_use use ON use.sheet = sheet.id
                        JOIN prompt_sheet_prompt line ON line.sheet = sheet.id
                    WHERE NOT sheet.remembered
                    UNION
                    SELECT prompt, team FROM team_prompt WHERE last_used IS NOT NULL) used_prompt
                WHERE prompt NOT LIKE 'own-%'
                GROUP BY prompt
                HAVING count(*) < :minTeams) rarely_used)
            """)
    void countUsedByFewTeams(int minTeams);
}
