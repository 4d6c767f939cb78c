package org.onward.prompts.exclusion;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.content.ContentVersion;
import org.onward.content.PromptId;

interface ExclusionReportDao {
    /** Makes writers wait for each other. */
    @SqlUpdate("LOCK TABLE prompt_report IN SHARE ROW EXCLUSIVE MODE")
    void lock();

    /**
     * Adds a report and rewrites all other reports in the order of their random ids. So neither the position of a row
     * in the table nor its transaction id shows which report was added last.
     */
    @SqlUpdate(
            """
            WITH taken AS (
                DELETE FROM prompt_report RETURNING id, prompt, wording, why, until_changed
            )
            INSERT INTO prompt_report (id, prompt, wording, why, until_changed)
            SELECT id, prompt, wording, why, until_changed FROM taken
            UNION ALL
            SELECT :id, :prompt, :wording, :why, NULL
            ORDER BY id
            """)
    void add(ExclusionReportId id, PromptId prompt, String wording, String why);

    @SqlQuery("SELECT id, prompt, wording, why, until_changed FROM prompt_report ORDER BY prompt, id")
    List<ExclusionReport> all();

    @SqlUpdate("UPDATE prompt_report SET until_changed = :version WHERE id = ANY (:ids)")
    void setWithdrawn(List<ExclusionReportId> ids, ContentVersion version);

    @SqlUpdate("DELETE FROM prompt_report WHERE id = ANY (:ids)")
    void delete(List<ExclusionReportId> ids);

    /** @return its prompt; empty if there is no such report, or if an editor has decided */
    @SqlQuery("DELETE FROM prompt_report WHERE id = :id AND until_changed IS NULL RETURNING prompt")
    Optional<PromptId> takeBack(ExclusionReportId id);
}
