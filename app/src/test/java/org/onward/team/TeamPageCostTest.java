package org.onward.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.SmallTrust;
import org.onward.assignment.Assignments;
import org.onward.commitment.Commitments;
import org.onward.content.Item;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.Database;
import org.onward.database.Ids;
import org.onward.database.TestDatabase;
import org.onward.discussion.Sessions;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.prompts.PromptSheets;
import org.onward.prompts.Suggestions;
import org.onward.prompts.TeamMoments;
import org.onward.web.Form;

final class TeamPageCostTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void theSameFewStatementsServeATeamOfAnySize() {
        SmallTrust trust = SmallTrust.create(database.jdbi());
        Jdbi counted = Database.over(database.dataSource());
        counted.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        InstantSource clock = InstantSource.fixed(NOW);
        People people = new People(counted);
        Access access = new Access(counted);
        Learning learning = new Learning(counted, people, ShippedContent::library, clock);
        Sessions sessions = new Sessions(counted, people, access, ShippedContent::library, clock);
        Commitments commitments = new Commitments(counted, learning, ShippedContent::library, clock);
        TeamPages pages = new TeamPages(
                counted,
                people,
                access,
                new Assignments(counted, access, learning, ShippedContent::library, clock),
                sessions,
                new Suggestions(
                        counted,
                        access,
                        people,
                        learning,
                        sessions,
                        commitments,
                        new TeamMoments(counted, access, clock),
                        new PromptSheets(
                                counted,
                                access,
                                people,
                                learning,
                                sessions,
                                commitments,
                                ShippedContent::library,
                                clock),
                        ShippedContent::library,
                        clock),
                ShippedContent::library,
                clock);
        Viewer leader = new Viewer(
                trust.branch().leader(), "Lee Leader", trust.branch().team(), "Digital Support", true, Set.of());

        int few = costOf(() -> pages.page(leader, trust.branch().team(), Form.blank()));
        List<Person> many = IntStream.range(0, 200)
                .mapToObj(number -> new Person(
                        new PersonId(Ids.next()),
                        "Person " + number,
                        number + "@northmoor.invalid",
                        "Made-up post",
                        trust.branch().team(),
                        Optional.empty()))
                .toList();
        people.addPeople(many);
        Item module = ShippedContent.library().modules().get(0);
        learning.record(many.stream()
                .map(person -> Step.of(person.id(), module, Rung.EXPLORED, 5, NOW))
                .toList());
        int lots = costOf(() -> pages.page(leader, trust.branch().team(), Form.blank()));

        assertThat(lots).isEqualTo(few).isLessThanOrEqualTo(17);
    }

    private int costOf(Runnable page) {
        statements.set(0);
        page.run();
        return statements.get();
    }
}
