package org.onward.audit;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AuditDao {
    @SqlUpdate(
            """
            INSERT INTO audit_entry (happened, actor, action, subject_kind, subject, detail)
            VALUES (:now, :actor, :action, :kind, :subject, :detail)
            """)
    void record(Instant now, UUID actor, String action, AuditSubjectKind kind, UUID subject, String detail);
}
