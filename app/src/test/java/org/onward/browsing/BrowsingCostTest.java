package org.onward.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.SmallTrust;
import org.onward.assignment.Assignments;
import org.onward.catalogue.SavedItems;
import org.onward.content.ItemId;
import org.onward.content.ShippedContent;
import org.onward.content.ThemeId;
import org.onward.database.Database;
import org.onward.database.TestDatabase;
import org.onward.learning.Learning;
import org.onward.people.Access;
import org.onward.people.Viewer;

/** The content is in memory, so a page needs SQL only for what is the viewer's own. */
final class BrowsingCostTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final AtomicInteger statements = new AtomicInteger();
    private Learning learning;
    private SavedItems saved;
    private Assignments assignments;
    private Viewer viewer;

    @BeforeEach
    void countStatements() {
        SmallTrust trust = SmallTrust.create(database.jdbi());
        Jdbi counted = Database.createJdbi(database.dataSource());
        counted.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z"));
        learning = new Learning(counted, ShippedContent::library, clock);
        saved = new SavedItems(counted, clock);
        assignments = new Assignments(counted, new Access(counted), ShippedContent::library, clock);
        viewer = new Viewer(
                trust.branch().leader(), "Lee Leader", trust.branch().team(), "Digital Support", true, Set.of());
    }

    @Test
    void aPageRunsOneStatementForEachKindOfWhatIsTheViewersOwn() {
        ThemesResource themes = new ThemesResource(
                ShippedContent::library, learning, saved, InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")));
        PathwaysResource pathways = new PathwaysResource(ShippedContent::library, learning, saved, assignments);

        assertThat(costOf(() -> themes.show(viewer, new ThemeId("allyship"))))
                .as("progress and what is kept")
                .isEqualTo(2);
        assertThat(costOf(() -> pathways.all(viewer))).isEqualTo(1);
        assertThat(costOf(() -> pathways.show(viewer, new ItemId("new-line-manager"))))
                .as("progress, what is kept and what was asked")
                .isEqualTo(3);
        assertThat(costOf(themes::all)).isZero();
    }

    private int costOf(Runnable page) {
        statements.set(0);
        page.run();
        return statements.get();
    }
}
