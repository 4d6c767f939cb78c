package org.onward.prompts.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.PromptId;
import org.onward.discussion.SessionId;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface PromptSheetDao {
    @SqlUpdate(
            """
            INSERT INTO prompt_sheet
                (id, team, made_by, made, minutes, moment, moment_on, mode, audience, scope, trained, mixed, seed, module,
                 theme, subject, notes, root, taken_off)
            VALUES
                (:id, :team, :madeBy, :made, :minutes, :moment, :momentOn, :mode, :audience, :scope, :trained, :mixed, :seed,
                 :module, :theme, :subject, :notes, :root, :takenOff)
            """)
    void add(@BindMethods PromptSheet.Head head);

    @SqlBatch(
            """
            INSERT INTO prompt_sheet_prompt
                (sheet, place, prompt, version, text, depth, stage, format, minutes, follow_on, because, because_for_all, facts)
            VALUES
                (:sheet, :places, :prompt, :version, :text, :depth, :stage, :format, :minutes, :followOn, :because,
                 :becauseForAll, :facts)
            """)
    void addLines(SheetId sheet, List<Integer> places, @BindMethods List<PromptSheet.SheetLine> lines);

    /** The prompts that were removed from any version of the same request. */
    @SqlQuery("SELECT DISTINCT unnest(taken_off) FROM prompt_sheet WHERE root = :root")
    Set<PromptId> removedPrompts(SheetId root);

    @SqlUpdate(
            """
            INSERT INTO prompt_sheet_use (id, sheet, how, used, used_by, session)
            VALUES (:id, :sheet, :how, :now, :by, :session)
            """)
    void addUse(UUID id, SheetId sheet, PromptSheet.UseType how, Instant now, PersonId by, Optional<SessionId> session);

    /** Stops sharing a sheet. The uses stay, because people may have read it. */
    @SqlUpdate(
            "UPDATE prompt_sheet_use_noted SET ended = :now WHERE sheet = :sheet AND how = 'shared' AND ended IS NULL")
    void endSharing(SheetId sheet, Instant now);

    /** Undoes the summary flag of an old sheet that is used again, so that it is read as a recent sheet. */
    @SqlUpdate("UPDATE prompt_sheet SET remembered = false WHERE id = :sheet AND remembered")
    void markRecent(SheetId sheet);

    /** Summarises sheets that were made, used and rated before a time into team_prompt. @return the number of sheets */
    @SqlUpdate(
            """
            WITH old AS MATERIALIZED (
                SELECT id, team
                FROM prompt_sheet sheet
                WHERE made < :before AND NOT remembered
                  AND EXISTS (SELECT FROM prompt_sheet_use_noted use WHERE use.sheet = sheet.id)
                  AND NOT EXISTS (SELECT FROM prompt_sheet_use_noted use WHERE use.sheet = sheet.id AND used >= :before)
                  AND NOT EXISTS (SELECT FROM prompt_outcome WHERE prompt_outcome.sheet = sheet.id AND noted >= :before)
                ORDER BY made
                LIMIT :limit
                FOR UPDATE SKIP LOCKED
            ), used AS (
                SELECT old.team, line.prompt, max(greatest(use.used, session.held)) AS last_used
                FROM old
                    JOIN prompt_sheet_use use ON use.sheet = old.id
                    JOIN prompt_sheet_prompt line ON line.sheet = old.id
                    LEFT JOIN held_session session ON session.id = use.session
                GROUP BY old.team, line.prompt
            ), noted AS (
                SELECT DISTINCT ON (old.team, note.prompt) old.team, note.prompt, note.outcome, note.noted
                FROM old JOIN prompt_outcome note ON note.sheet = old.id
                ORDER BY old.team, note.prompt, note.noted DESC, note.sheet DESC
            ), summed AS (
                INSERT INTO team_prompt AS kept (team, prompt, last_used, outcome, noted)
                SELECT team, prompt, last_used, outcome, noted
                FROM used FULL JOIN noted USING (team, prompt)
                ORDER BY team, prompt
                ON CONFLICT (team, prompt) DO UPDATE SET
                    last_used = greatest(kept.last_used, excluded.last_used),
                    outcome = CASE
                        WHEN excluded.noted >= coalesce(kept.noted, '-infinity') THEN excluded.outcome
                        ELSE kept.outcome
                    END,
                    noted = greatest(kept.noted, excluded.noted)
            )
            UPDATE prompt_sheet SET remembered = true WHERE id IN (SELECT id FROM old)
            """)
    int summarise(Instant before, int limit);

    @SqlQuery(
            """
            SELECT id, team, made_by, made, minutes, moment, moment_on, mode, audience, scope, trained, mixed, seed, module,
                theme, subject, notes, root, taken_off
            FROM prompt_sheet
            WHERE id = :id
            """)
    Optional<PromptSheet.Head> head(SheetId id);

    @SqlQuery(
            """
            SELECT prompt, version, text, depth, stage, format, minutes, follow_on, because, because_for_all, facts
            FROM prompt_sheet_prompt
            WHERE sheet = :sheet
            ORDER BY place
            """)
    List<PromptSheet.SheetLine> lines(SheetId sheet);

    /**
     * Previews that were made before a time, have never been used and that nothing refers to. Of a request with a used
     * sheet it finds only the versions that removed no prompt, because removed prompts must not come back.
     */
    @SqlQuery(
            """
            SELECT id
            FROM prompt_sheet sheet
            WHERE made < :before AND NOT remembered
              AND NOT EXISTS (SELECT FROM prompt_sheet_use_noted use WHERE use.sheet = sheet.id)
              AND NOT EXISTS (SELECT FROM prompt_sheet other WHERE other.root = sheet.id AND other.id <> sheet.id)
              AND (taken_off = '{}' OR NOT EXISTS (
                SELECT FROM prompt_sheet other JOIN prompt_sheet_use_noted use ON use.sheet = other.id
                WHERE other.root = sheet.root))
            ORDER BY made
            LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """)
    List<SheetId> neverUsed(Instant before, int limit);

    /** The sheets of a team of whose request no version has been used. */
    @SqlQuery(
            """
            SELECT id
            FROM prompt_sheet sheet
            WHERE team = :team
              AND NOT EXISTS (
                SELECT FROM prompt_sheet other JOIN prompt_sheet_use_noted use ON use.sheet = other.id
                WHERE other.root = sheet.root)
            ORDER BY id
            FOR UPDATE
            """)
    List<SheetId> previewsOf(TeamId team);

    @SqlUpdate(
            """
            WITH lines AS (DELETE FROM prompt_sheet_prompt WHERE sheet = ANY (:sheets))
            DELETE FROM prompt_sheet WHERE id = ANY (:sheets)
            """)
    void delete(List<SheetId> sheets);

    @SqlQuery("SELECT how, used, session, ended FROM prompt_sheet_use WHERE sheet = :sheet ORDER BY used, id")
    List<PromptSheet.Use> uses(SheetId sheet);

    /**
     * The latest sheets of a team, each with its last use. Of several previews of the same request only the last is
     * listed.
     */
    @SqlQuery(
            """
            SELECT sheet.id, sheet.made, sheet.minutes, last.how, last.used
            FROM prompt_sheet sheet
                LEFT JOIN LATERAL (
                    SELECT use.how, use.used
                    FROM prompt_sheet_use use
                    WHERE use.sheet = sheet.id
                    ORDER BY use.used DESC, use.id DESC
                    LIMIT 1) last ON true
            WHERE sheet.team = :team
                AND (last.used IS NOT NULL
                    OR NOT EXISTS (
                        SELECT 1 FROM prompt_sheet other WHERE other.root = sheet.root AND other.id > sheet.id))
            ORDER BY sheet.made DESC, sheet.id DESC
            LIMIT :limit
            """)
    List<EarlierSheetRow> earlierSheets(TeamId team, int limit);

    /** The sets of prompts that a team was shown, the latest first. */
    @SqlQuery(
            """
            SELECT array_agg(line.prompt) AS prompts
            FROM (SELECT id, made FROM prompt_sheet WHERE team = :team ORDER BY made DESC LIMIT :limit) sheet
                JOIN prompt_sheet_prompt line ON line.sheet = sheet.id
            GROUP BY sheet.id
            """)
    List<ShownSheet> shownSheets(TeamId team, int limit);

    record ShownSheet(List<PromptId> prompts) {}

    /** The sheets of a team that are the agendas of some sessions belong to another team. */
    @SqlUpdate(
            """
            UPDATE prompt_sheet SET team = :into
            WHERE team = :from
              AND id IN (SELECT sheet FROM prompt_sheet_use_noted WHERE session = ANY (:sessions))
            """)
    void moveAgendas(TeamId from, TeamId into, List<SessionId> sessions);
}
