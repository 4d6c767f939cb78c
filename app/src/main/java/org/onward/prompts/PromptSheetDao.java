package org.onward.prompts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

interface PromptSheetDao {
    @SqlUpdate(
            """
            INSERT INTO prompt_sheet (id, team, made_by, made, minutes, moment, mode, seed, strand, notes)
            VALUES (:id, :team, :madeBy, :made, :minutes, :moment, :mode, :seed, :strand, :notes)
            """)
    void add(@BindMethods PromptSheet.Head head);

    @SqlBatch(
            """
            INSERT INTO prompt_sheet_prompt
                (sheet, place, prompt, version, text, depth, stage, format, minutes, follow_on, because)
            VALUES (:sheet, :places, :prompt, :version, :text, :depth, :stage, :format, :minutes, :followOn, :because)
            """)
    void addLines(SheetId sheet, List<Integer> places, @BindMethods List<PromptSheet.Line> lines);

    @SqlUpdate("INSERT INTO prompt_sheet_use (id, sheet, how, used, used_by) VALUES (:id, :sheet, :how, :now, :by)")
    void use(UUID id, SheetId sheet, PromptSheet.How how, Instant now, PersonId by);

    @SqlQuery(
            """
            SELECT id, team, made_by, made, minutes, moment, mode, seed, strand, notes
            FROM prompt_sheet
            WHERE id = :id
            """)
    Optional<PromptSheet.Head> head(SheetId id);

    @SqlQuery(
            """
            SELECT prompt, version, text, depth, stage, format, minutes, follow_on, because
            FROM prompt_sheet_prompt
            WHERE sheet = :sheet
            ORDER BY place
            """)
    List<PromptSheet.Line> lines(SheetId sheet);

    @SqlQuery("SELECT how, used FROM prompt_sheet_use WHERE sheet = :sheet ORDER BY used, id")
    List<PromptSheet.Use> uses(SheetId sheet);

    @SqlQuery(
            """
            SELECT id, team, made_by, made, minutes, moment, mode, seed, strand, notes
            FROM prompt_sheet
            WHERE team = :team
            ORDER BY made DESC, id DESC
            LIMIT :most
            """)
    List<PromptSheet.Head> latest(TeamId team, int most);

    /** When each prompt was last used by the team, on any of its sheets. */
    @SqlQuery(
            """
            SELECT line.prompt, max(use.used) AS used
            FROM prompt_sheet sheet
                JOIN prompt_sheet_use use ON use.sheet = sheet.id
                JOIN prompt_sheet_prompt line ON line.sheet = sheet.id
            WHERE sheet.team = :team
            GROUP BY line.prompt
            ORDER BY line.prompt
            """)
    List<LastUse> used(TeamId team);
}
