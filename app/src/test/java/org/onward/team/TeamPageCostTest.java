package org.onward.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.SmallTrust;
import org.onward.audit.AuditTrail;
import org.onward.content.Item;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.Database;
import org.onward.database.Ids;
import org.onward.database.TestDatabase;
import org.onward.learning.Learning;
import org.onward.learning.NamedProgressAccess;
import org.onward.learning.Step;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.prompts.suggestion.Suggestions;
import org.onward.web.Form;

/**
 * Counts the SQL statements of a manager's team page. The request runs one more, which looks up the HTTP session, so it
 * takes six in total, and seven if the team does not fit one page. {@code bench/run} counts the statements that reach PostgreSQL.
 */
final class TeamPageCostTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final List<String> statements = new ArrayList<>();

    @Test
    void theNumberOfStatementsDoesNotDependOnTheTeamsSize() {
        SmallTrust trust = SmallTrust.create(database.jdbi());
        Jdbi counted = Database.createJdbi(database.dataSource());
        counted.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.add(context.getExtensionMethod().getMethod().getName());
            }
        });
        InstantSource clock = InstantSource.fixed(NOW);
        People people = new People(counted);
        Access access = new Access(counted);
        Learning learning = new Learning(counted, ShippedContent::library, clock);
        TeamPages pages = new TeamPages(
                counted,
                people,
                access,
                new NamedProgressAccess(counted, access, new AuditTrail(counted, clock)),
                new Suggestions(
                        counted,
                        access,
                        new PromptSheets(counted, access, ShippedContent::library, clock),
                        ShippedContent::library,
                        clock),
                ShippedContent::library,
                clock);
        Viewer leader = new Viewer(
                trust.branch().leader(), "Lee Leader", trust.branch().team(), "Digital Support", true, Set.of());

        List<String> statementsOfSmallTeam =
                statementsOf(() -> pages.page(leader, trust.branch().team(), Form.blank()));
        List<Person> newMembers = IntStream.range(0, 200)
                .mapToObj(number -> new Person(
                        new PersonId(Ids.next()),
                        "Person " + number,
                        number + "@northmoor.invalid",
                        "Made-up post",
                        trust.branch().team(),
                        Optional.empty()))
                .toList();
        people.addPeople(newMembers);
        Item module = ShippedContent.library().modules().get(0);
        learning.record(newMembers.stream()
                .map(person -> Step.of(person.id(), module, Rung.EXPLORED, 5, NOW))
                .toList());
        List<String> statementsOfLargeTeam =
                statementsOf(() -> pages.page(leader, trust.branch().team(), Form.blank()));

        // In order: the nearby teams (for the access check), one page of people with their progress, the counts of each
        // module if the page has not everybody, the requests, the sessions, the suggestion.
        assertThat(statementsOfSmallTeam)
                .containsExactly("nearbyTeamsAndLedBy", "people", "requests", "latestSessions", "recordOf");
        assertThat(statementsOfLargeTeam)
                .containsExactly("nearbyTeamsAndLedBy", "people", "items", "requests", "latestSessions", "recordOf");
    }

    private List<String> statementsOf(Supplier<TeamPage> page) {
        statements.clear();
        assertThat(page.get().suggestion()).isPresent();
        return List.copyOf(statements);
    }
}
