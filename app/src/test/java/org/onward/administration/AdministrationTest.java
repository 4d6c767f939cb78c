package org.onward.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.learning.Learning;
import org.onward.learning.Step;

final class AdministrationTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    @Test
    void thePageShowsTheStatusOfTheService() {
        SmallTrust.create(onward.jdbi());

        String page =
                onward.browser().signIn("administrator").get("/administration").body();

        assertThat(page)
                .contains(
                        "Database",
                        "Threads",
                        "Well",
                        ShippedContent.library().prompts().size() + " prompts;")
                .contains("Migrations applied", "<dt>Waiting</dt><dd>0</dd>");
    }

    @Test
    void everyJobIsListedWithItsRunsAndFailures() {
        SmallTrust.create(onward.jdbi());
        onward.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                """
                INSERT INTO job_run (job, node, started, ended, result, failure, failures, failing_since)
                VALUES ('prune-held-forms', 'onward-1, process 7', '2026-11-24T03:00Z', '2026-11-24T03:01Z', 'failed',
                    'The database refused a statement (SQLSTATE 23503).', 3, '2026-11-22T03:00Z')
                """));

        String page =
                onward.browser().signIn("administrator").get("/administration").body();

        assertThat(page)
                .contains(
                        "People who start and leave on their day",
                        "Delivery of messages",
                        "Pruning of idempotency keys",
                        "Pruning of ended sign-in sessions",
                        "Pruning of held forms",
                        "Pruning of preview sheets",
                        "Pruning of delivered messages")
                .contains("Failed 3 times in a row, the first run on Sunday 22 November 2026 at 03:00."
                        + " The database refused a statement (SQLSTATE 23503). The log says more.");
    }

    @Test
    void failedMessagesAreListedWithoutTheirBodyAndCanBeRetried() {
        SmallTrust trust = SmallTrust.create(onward.jdbi());
        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        """
                INSERT INTO outbox (topic, recipient, body, created, state, attempts, next_attempt, ended, failure)
                VALUES ('reminder', ?, 'private words', now(), 'failed', 10, now(), now(), 'The mail server was away.')
                """,
                        trust.branch().leader().value()));
        RunningOnward.Browser administrator = onward.browser().signIn("administrator");

        assertThat(administrator.get("/administration").body())
                .contains("<dt>Given up</dt><dd>1</dd>", "The mail server was away.")
                .doesNotContain("private words", "Lee Leader");
        HttpResponse<String> answer =
                administrator.submit("/administration", "/administration/messages/retry", Map.of("topic", "reminder"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(administrator.get("/administration").body())
                .contains("The message is tried again.", "<dt>Given up</dt><dd>0</dd>", "1, the oldest since")
                .doesNotContain("Try them again");
        assertThat(administrator
                        .submit("/administration/roles", "/administration/messages/retry", Map.of("topic", "reminder"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void noAdministrationPageShowsLearning() {
        SmallTrust trust = SmallTrust.create(onward.jdbi());
        LearningModule module = ShippedContent.library()
                .module(new ItemId("inclusive-meetings"))
                .orElseThrow();
        new Learning(onward.jdbi(), ShippedContent::library, InstantSource.fixed(RunningOnward.NOW))
                .record(Step.of(trust.branch().members().get(0), module, Rung.DISCUSSED, 45, RunningOnward.NOW));
        RunningOnward.Browser administrator = onward.browser().signIn("administrator");

        for (String path : new String[] {"/administration", "/administration/roles?find=member"}) {
            assertThat(administrator.get(path).body().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain(module.title().toLowerCase(java.util.Locale.ROOT), "discussed", "not started");
        }
        String team = trust.branch().team().toString();
        assertThat(administrator.get("/insight?team=" + team).statusCode()).isEqualTo(403);
        assertThat(administrator.get("/team/" + team).statusCode()).isEqualTo(403);
    }
}
