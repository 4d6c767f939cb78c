package org.onward.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.audit.AuditTrail;
import org.onward.content.ShippedContent;
import org.onward.database.Database;
import org.onward.database.Ids;
import org.onward.database.TestDatabase;
import org.onward.learning.NamedProgressAccess;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Role;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;

/** Counts the SQL statements of a page, without the one that looks up the HTTP session. */
final class InsightCostTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Jdbi jdbi = Database.createJdbi(database.dataSource()).setSqlLogger(new SqlLogger() {
        @Override
        public void logAfterExecution(StatementContext context) {
            statements.add(context.getRenderedSql());
        }
    });
    private final Insight insight = new Insight(
            jdbi,
            new Access(jdbi),
            new NamedProgressAccess(
                    jdbi, new Access(jdbi), new AuditTrail(jdbi, InstantSource.fixed(RunningOnward.NOW))),
            new AuditTrail(jdbi, InstantSource.fixed(RunningOnward.NOW)),
            ShippedContent::library,
            InstantSource.fixed(RunningOnward.NOW));
    private SmallTrust trust;
    private Viewer reviewer;

    @BeforeEach
    void createTrust() {
        trust = SmallTrust.create(database.jdbi());
        reviewer = new Viewer(
                trust.branch().reviewer(), "Rowan", trust.branch().root(), "Digital", false, Set.of(Role.REVIEWER));
    }

    @Test
    void thePageTakesFourStatements() {
        insight.page(reviewer, InsightQuery.of("", "", ""));

        assertThat(statements).hasSize(4);
    }

    @Test
    void theMonthlyTotalsTakeAStatementOnThePageOfEveryModuleOnly() {
        assertThat(insight.monthlyTotals(InsightQuery.of("", "", ""))).isEmpty();
        assertThat(statements).hasSize(1);
        assertThat(insight.monthlyTotals(InsightQuery.of("", "inclusive-meetings", "")))
                .isEmpty();
        assertThat(statements).hasSize(1);
    }

    @Test
    void theListOfNamesTakesFourStatementsWithItsAuditEntry() {
        insight.people(
                reviewer,
                InsightQuery.of(trust.branch().team().toString(), "inclusive-meetings", ""),
                NameFilter.EVERYBODY,
                false);

        assertThat(statements).hasSize(4);
    }

    @Test
    void threeHundredTeamsBelowTakeNoMoreStatements() {
        new People(database.jdbi())
                .addTeams(IntStream.range(0, 300)
                        .mapToObj(number -> new Team(
                                new TeamId(Ids.next()),
                                "Ward %03d".formatted(number),
                                Optional.of(trust.branch().root()),
                                Optional.empty()))
                        .toList());

        Ladders ladders = insight.page(reviewer, InsightQuery.of("", "", "ward", "people", "2"));

        assertThat(statements).hasSize(4);
        assertThat(ladders.below()).hasSize(25);
        assertThat(ladders.team().children()).isEqualTo(300);
    }

    @Test
    void thePageReadsNoTableOfPeopleOrProgress() {
        insight.page(reviewer, InsightQuery.of("", "", ""));

        assertThat(statements).noneMatch(sql -> sql.contains("progress") || sql.contains("FROM person"));
    }
}
