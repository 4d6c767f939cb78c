package org.onward.prompts.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;

interface ThinkingAloneDao {
    @SqlUpdate(
            """
            INSERT INTO prompt_sheet_thought (sheet, person, thought) VALUES (:sheet, :person, :now)
            ON CONFLICT DO NOTHING
            """)
    void mark(SheetId sheet, PersonId person, Instant now);

    @SqlUpdate("DELETE FROM prompt_sheet_thought WHERE sheet = :sheet AND person = :person")
    void retract(SheetId sheet, PersonId person);

    @SqlQuery("SELECT thought FROM prompt_sheet_thought WHERE sheet = :sheet AND person = :person")
    Optional<Instant> thoughtAt(SheetId sheet, PersonId person);

    /** The sheets that were shared with a person's team since a time, the latest first. */
    @SqlQuery(
            """
            SELECT sheet.id AS sheet, team.name AS team, shared.shared, thought.thought,
                (SELECT count(*)
                FROM prompt_sheet_prompt line
                WHERE line.sheet = sheet.id
                  AND NOT EXISTS (
                    SELECT FROM prompt_report report
                    WHERE report.prompt = line.prompt
                      AND (report.until_changed IS NULL OR report.until_changed = line.version))) AS questions
            FROM person
                JOIN team ON team.id = person.team
                JOIN prompt_sheet sheet ON sheet.team = team.id AND NOT sheet.remembered
                JOIN LATERAL (
                    SELECT max(use.used) AS shared
                    FROM prompt_sheet_use use
                    WHERE use.sheet = sheet.id AND use.how = 'shared' AND use.ended IS NULL) shared ON shared.shared >= :since
                LEFT JOIN prompt_sheet_thought thought ON thought.sheet = sheet.id AND thought.person = person.id
            WHERE person.id = :person
            ORDER BY shared.shared DESC, sheet.id
            LIMIT :limit
            """)
    List<SharedSheets.Shared> sharedWith(PersonId person, Instant since, int limit);
}
