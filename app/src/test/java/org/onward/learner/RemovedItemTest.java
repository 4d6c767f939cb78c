package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.database.Ids;
import org.onward.people.PersonId;

/** Progress and commitments on a module that has left the library are kept, with the module's last title. */
final class RemovedItemTest {
    private static final String TITLE = "Meeting well, first edition";
    private static final String READ = "/modules/of-old/versions/v1";

    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private final UUID request = Ids.next();
    private final UUID commitment = Ids.next();
    private SmallTrust trust;
    private PersonId leader;

    @BeforeEach
    void createRemovedModule() {
        trust = SmallTrust.create(onward.jdbi());
        leader = trust.branch().leader();
        run(
                """
                INSERT INTO content_version (item, version, kind, title, body, first_served)
                VALUES ('of-old', 'v1', 'module', ?, 'The text', '2026-01-05T09:00:00Z')
                """,
                TITLE);
        run(
                """
                INSERT INTO assignment (id, item, asked_by, include_subteams, complete_by, reason, asked)
                VALUES (?, 'of-old', ?, false, '2026-03-01', 'We meet often.', '2026-01-06T09:00:00Z')
                """,
                request,
                trust.branch().manager().value());
        run("INSERT INTO assignment_person (person, assignment) VALUES (?, ?)", leader.value(), request);
        run(
                """
                INSERT INTO commitment (id, owner, module, taken_down_by, state, "when", will, scope, review_on, proposed, confirmed)
                VALUES (?, ?, 'of-old', ?, 'open', 'I plan a meeting', 'ask who cannot come', 'self', '2026-11-20',
                    '2026-02-03T09:00:00Z', '2026-02-03T09:00:00Z')
                """,
                commitment,
                leader.value(),
                leader.value());
        run(
                """
                INSERT INTO progress (person, item, minutes, explored, reflected, discussed, committed, completed,
                    open_explored, open_reflected, open_discussed, open_committed, open_completed)
                SELECT ?, 'of-old', 60, at, at, at, at, at, at, at, at, at, at FROM (VALUES ('2026-02-03T09:00:00Z'::timestamptz)) AS day (at)
                """,
                leader.value());
    }

    @Test
    void theTeamPageShowsTheAssignmentWithTitleAndCompletions() {
        assertThat(onward.browser()
                        .signIn("manager")
                        .get("/team/" + trust.branch().services())
                        .body())
                .contains(TITLE, "href=\"" + READ + "\"", "<span>done</span>");
    }

    @Test
    void aCompletedModuleStaysOnTheHomePage() {
        assertThat(get("/")).contains("What you have completed", TITLE, READ, "It has left the catalogue since.");
        assertThat(get(READ)).contains(TITLE, "The text");
    }

    @Test
    void aCommitmentKeepsTheTitleOfItsModule() {
        assertThat(get("/commitments")).contains(TITLE).doesNotContain(">of-old<");
        assertThat(get("/commitments/" + commitment)).contains(TITLE, READ);
    }

    @Test
    void answeringTheCheckBackStillCounts() {
        String address = "/commitments/" + commitment;
        assertThat(onward.browser()
                        .signIn("leader")
                        .submit(address, address + "/check-back", Map.of("answer", "kept"))
                        .statusCode())
                .isEqualTo(303);

        List<String> versions = onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT version FROM learning_event WHERE item = 'of-old' AND rung = 'followed-through'")
                .mapTo(String.class)
                .list());
        assertThat(versions).containsExactly("v1");
    }

    private String get(String path) {
        return onward.browser().signIn("leader").get(path).body();
    }

    private static void run(String sql, Object... values) {
        onward.jdbi().useHandle(handle -> handle.execute(sql, values));
    }
}
