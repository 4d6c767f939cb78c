package org.onward.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AuditDao {
    @SqlUpdate(
            """
            INSERT INTO audit_entry (happened, actor, action, subject_kind, subject, detail)
            VALUES (:now, :actor, :action, :kind, :subject, :detail)
            """)
    void record(Instant now, UUID actor, String action, AuditSubjectKind kind, UUID subject, String detail);

    @SqlUpdate(
            """
            INSERT INTO audit_entry (happened, actor, action, subject_kind, subject, detail)
            SELECT :now, :actor, :action, :kind, subject, detail
            FROM unnest(:subjects, :details) AS changed (subject, detail)
            """)
    void recordAll(
            Instant now, UUID actor, String action, AuditSubjectKind kind, List<UUID> subjects, List<String> details);
}
