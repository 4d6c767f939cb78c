package org.onward.prompts.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.ItemId;
import org.onward.people.TeamId;

/** Reads the facts about a team from the views of several features in one statement, so that composing needs one round trip. */
interface TeamRecordDao {
    /**
     * @param today the last day on which check-backs are due
     * @param many the number of open commitments that is the limit
     * @param since from when on uses in other teams count
     * @param recent from when on sessions are read one by one; earlier ones are summarised in team_prompt
     * @param from the first day of the moments
     * @param modules the modules for which the last discussion is read, one index lookup each
     */
    @SqlQuery(
            """
            WITH participant AS MATERIALIZED (
                SELECT id AS person FROM person WHERE team = :team
                UNION
                SELECT leader FROM team WHERE id = :team AND leader IS NOT NULL
            ), commitment_count AS (
                SELECT owner, count(*) AS open, count(*) FILTER (WHERE review_on <= :today) AS due
                FROM participant
                    JOIN open_commitment ON owner = participant.person
                    JOIN open_progress ON open_progress.person = owner AND item = module AND committed IS NOT NULL
                GROUP BY owner
            ), sheet AS MATERIALIZED (
                SELECT id FROM prompt_sheet WHERE team = :team AND NOT remembered
            ), elsewhere AS (
                SELECT leader AS person, person.team
                FROM team JOIN person ON person.id = leader
                WHERE team.id = :team AND person.team <> :team
                UNION
                SELECT leader, id FROM team WHERE leader = ANY (ARRAY(SELECT person FROM participant)) AND id <> :team
            )
            SELECT 'people' AS kind, NULL::uuid AS id, '' AS what, count(*)::integer AS people, NULL::timestamptz AS at,
                '{}'::text[] AS words, NULL::date AS day
            FROM participant
            UNION ALL
            SELECT CASE WHEN completed IS NULL THEN 'rungs' ELSE 'completed' END AS kind, NULL, item, count(*)::integer, NULL,
                array_remove(ARRAY[
                    CASE WHEN explored IS NOT NULL THEN 'explored' END,
                    CASE WHEN reflected IS NOT NULL THEN 'reflected' END,
                    CASE WHEN discussed IS NOT NULL THEN 'discussed' END,
                    CASE WHEN committed IS NOT NULL THEN 'committed' END,
                    CASE WHEN followed_through IS NOT NULL THEN 'followed-through' END], NULL) AS rungs,
                NULL
            FROM participant JOIN open_progress USING (person)
            GROUP BY kind, item, rungs
            UNION ALL
            SELECT 'due', NULL, '', count(*)::integer, NULL, '{}', NULL FROM commitment_count WHERE due > 0
            UNION ALL
            SELECT 'full', NULL, '', count(*)::integer, NULL, '{}', NULL FROM commitment_count WHERE open >= :many
            UNION ALL
            SELECT 'discussed', NULL, module, 0, last.held, '{}', NULL
            FROM unnest(:modules) AS module
                CROSS JOIN LATERAL (
                    SELECT held
                    FROM held_session
                    WHERE team = :team AND held_session.module = module.module
                    ORDER BY held DESC
                    LIMIT 1) last
            UNION ALL
            SELECT 'planned', NULL, module, 0, min(starts_at), '{}', NULL
            FROM team_session
            WHERE team = :team AND NOT closed AND NOT cancelled AND starts_at >= :startOfToday
            GROUP BY module
            UNION ALL
            SELECT 'run', NULL, '', 0, held, prompts, NULL
            FROM held_session
            WHERE team = :team AND held >= :recent
            UNION ALL
            SELECT 'run', NULL, '', 0, last_used, ARRAY[prompt], NULL
            FROM team_prompt
            WHERE team = :team AND last_used IS NOT NULL
            UNION ALL
            SELECT CASE WHEN use.session IS NULL THEN 'sheet' ELSE 'run' END AS kind, sheet.id, '', 0, max(use.used),
                ARRAY(SELECT prompt FROM prompt_sheet_prompt line WHERE line.sheet = sheet.id), NULL
            FROM sheet JOIN prompt_sheet_use use ON use.sheet = sheet.id
            GROUP BY kind, sheet.id
            UNION ALL
            SELECT 'unwelcome', NULL, prompt, 0, NULL, '{}', NULL
            FROM (
                SELECT DISTINCT ON (prompt) prompt, outcome
                FROM (
                    SELECT prompt, outcome, noted, sheet FROM sheet JOIN prompt_outcome ON prompt_outcome.sheet = sheet.id
                    UNION ALL
                    SELECT prompt, outcome, noted, NULL FROM team_prompt
                    WHERE team = :team AND outcome IS NOT NULL) noted
                ORDER BY prompt, noted DESC, sheet DESC NULLS LAST) last
            WHERE outcome IN ('skipped', 'fell-flat')
            UNION ALL
            SELECT 'elsewhere', NULL, prompt, count(DISTINCT person)::integer, NULL, '{}', NULL
            FROM elsewhere
                CROSS JOIN LATERAL (
                    SELECT DISTINCT line.prompt
                    FROM prompt_sheet other
                        JOIN prompt_sheet_use use ON use.sheet = other.id AND use.used >= :since
                        JOIN prompt_sheet_prompt line ON line.sheet = other.id
                    WHERE other.team = elsewhere.team AND NOT other.remembered) used_prompt
            GROUP BY prompt
            UNION ALL
            SELECT 'moment', id, moment, 0, NULL, '{}', day FROM team_moment WHERE team = :team AND day >= :from
            UNION ALL
            (SELECT 'mode', NULL, mode, 0, NULL, '{}', NULL FROM prompt_sheet WHERE team = :team ORDER BY made DESC LIMIT 1)
            UNION ALL
            SELECT 'withdrawn', NULL, prompt, 0, NULL, array_remove(ARRAY[until_changed], NULL), NULL FROM prompt_report
            """)
    List<TeamFactRow> recordOf(
            TeamId team,
            LocalDate today,
            Instant startOfToday,
            int many,
            Instant since,
            Instant recent,
            LocalDate from,
            List<ItemId> modules);
}
