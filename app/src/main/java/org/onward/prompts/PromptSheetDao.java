package org.onward.prompts;

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
                (id, team, made_by, made, minutes, moment, moment_on, mode, audience, scope, trained, seed, module, theme,
                 subject, notes, root, taken_off)
            VALUES
                (:id, :team, :madeBy, :made, :minutes, :moment, :momentOn, :mode, :audience, :scope, :trained, :seed,
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
    void addLines(SheetId sheet, List<Integer> places, @BindMethods List<PromptSheet.Line> lines);

    /** What was taken off any sheet of the same request. */
    @SqlQuery("SELECT DISTINCT unnest(taken_off) FROM prompt_sheet WHERE root = :root")
    Set<PromptId> takenOff(SheetId root);

    @SqlUpdate(
            """
            INSERT INTO prompt_sheet_use (id, sheet, how, used, used_by, session)
            VALUES (:id, :sheet, :how, :now, :by, :session)
            """)
    void use(UUID id, SheetId sheet, PromptSheet.How how, Instant now, PersonId by, Optional<SessionId> session);

    @SqlQuery(
            """
            SELECT id, team, made_by, made, minutes, moment, moment_on, mode, audience, scope, trained, seed, module, theme,
                subject, notes, root, taken_off
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
    List<PromptSheet.Line> lines(SheetId sheet);

    @SqlQuery("SELECT how, used, session FROM prompt_sheet_use WHERE sheet = :sheet ORDER BY used, id")
    List<PromptSheet.Use> uses(SheetId sheet);

    /** The latest sheets of a team, each with its last use; of previews on the same request only the last. */
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
            LIMIT :most
            """)
    List<Earlier> earlier(TeamId team, int most);

    /** A sheet in a list, and how it was used last. */
    record Earlier(SheetId id, Instant made, int minutes, Optional<PromptSheet.How> how, Optional<Instant> used) {}

    /** The sets of prompts that a team was shown, the latest first. */
    @SqlQuery(
            """
            SELECT array_agg(line.prompt) AS prompts
            FROM (SELECT id, made FROM prompt_sheet WHERE team = :team ORDER BY made DESC LIMIT :most) sheet
                JOIN prompt_sheet_prompt line ON line.sheet = sheet.id
            GROUP BY sheet.id
            """)
    List<Shown> shown(TeamId team, int most);

    record Shown(List<PromptId> prompts) {}
}
