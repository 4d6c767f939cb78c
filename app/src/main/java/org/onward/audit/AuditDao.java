package org.onward.audit;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AuditDao {
    @SqlUpdate(
            """
            INSERT INTO audit_entry (id, happened, actor, action, subject, detail)
            VALUES (:id, :now, :actor, :action, :subject, :detail)
            """)
    void record(UUID id, Instant now, UUID actor, String action, UUID subject, String detail);
}
