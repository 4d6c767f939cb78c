package org.onward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onward.audit.AuditAction;

/** A database with audit entries from before 0112 is upgraded: they are numbered in their order and keep what they say. */
final class AuditMigrationTest {
    private final DataSource database = TestServer.freshDatabase();
    private final Jdbi jdbi = Jdbi.create(database);

    @BeforeEach
    void entriesFromBefore() {
        Migrations migrations = new Migrations(database);
        migrations.migrateBefore("0112_number_audit_entries.sql");
        jdbi.useHandle(
                handle -> handle.execute(
                        """
                INSERT INTO audit_entry (id, happened, actor, action, subject, detail)
                SELECT gen_random_uuid(), '2026-11-24T10:00Z', gen_random_uuid(), action, gen_random_uuid(), detail
                FROM (VALUES
                    ('role granted', 'reviewer team 1'),
                    ('names listed', 'rungs of the team'),
                    ('names listed', 'rungs of the team and those below'),
                    ('figures exported', 'months'),
                    ('prompt withdrawn until changed', ''),
                    ('messages tried again', 'greeting'),
                    ('attendance corrected', 'session 1'))
                    AS entry (action, detail)
                """));
        migrations.migrate();
    }

    @Test
    void theEntriesAreNumberedInTheirOrder() {
        assertThat(strings("SELECT sequence || ' ' || detail FROM audit_log ORDER BY sequence"))
                .containsExactly(
                        "1 reviewer team 1",
                        "2 rungs of the team",
                        "3 rungs of the team and those below",
                        "4 months",
                        "5 ",
                        "6 greeting",
                        "7 session 1");
    }

    @Test
    void everyEntryHasTheKindOfItsSubjectAndAnActionThatIsKnown() {
        List<String> entries = strings("SELECT action || ': ' || subject_kind FROM audit_log ORDER BY sequence");

        assertThat(entries)
                .containsExactly(
                        "role granted: person",
                        "names listed: team",
                        "names listed, teams below included: team",
                        "figures exported: team",
                        "prompt withdrawn until changed: prompt",
                        "messages tried again: topic",
                        "attendance corrected: person");
        assertThat(strings("SELECT action FROM audit_log"))
                .allSatisfy(
                        action -> assertThat(AuditAction.of(action)).as(action).isPresent());
        assertThat(entries).allSatisfy(entry -> {
            String action = entry.substring(0, entry.lastIndexOf(':'));
            String kind = entry.substring(entry.lastIndexOf(' ') + 1);
            assertThat(AuditAction.of(action).orElseThrow().subjectKind().name())
                    .isEqualToIgnoringCase(kind);
        });
    }

    @Test
    void theNextEntryGetsTheNextNumberAndNoneCanBeChanged() {
        jdbi.useHandle(
                handle -> handle.execute(
                        """
                INSERT INTO audit_entry (happened, actor, action, subject_kind, subject, detail)
                VALUES (now(), gen_random_uuid(), 'person left', 'person', gen_random_uuid(), 'the next')
                """));

        assertThat(strings("SELECT sequence || ' ' || detail FROM audit_log WHERE detail = 'the next'"))
                .containsExactly("8 the next");
        for (String statement :
                List.of("UPDATE audit_entry SET detail = ''", "DELETE FROM audit_entry", "TRUNCATE audit_entry")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement)))
                    .as(statement)
                    .hasStackTraceContaining("append-only");
        }
    }

    private List<String> strings(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
