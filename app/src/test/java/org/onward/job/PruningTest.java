package org.onward.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ShippedContent;
import org.onward.people.Access;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.secrets.MasterKey;
import org.onward.signin.SignIns;
import org.onward.web.HeldForms;
import org.onward.web.Idempotency;

/** Checks that expired data is deleted and nothing else. */
final class PruningTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private RunningOnward.Browser leader;
    private RunningOnward.Api api;
    private String sheets;

    @BeforeEach
    void start() {
        SmallTrust trust = SmallTrust.create(onward.jdbi());
        sheets = "/api/v1/teams/%s/prompt-sheets".formatted(trust.branch().team());
        leader = onward.browser().signIn("leader");
        api = onward.api("leader");
    }

    @Test
    void anIdempotencyKeyIsDeletedAfterSevenDays() throws Exception {
        String first = id(api.post(sheets, "{\"minutes\": 20, \"seed\": 7}", "key-1"));

        advanceClock(Duration.ofDays(7));
        prune();
        assertThat(id(api.post(sheets, "{\"minutes\": 20, \"seed\": 7}", "key-1")))
                .isEqualTo(first);

        advanceClock(Duration.ofSeconds(1));
        prune();
        assertThat(number("SELECT count(*) FROM idempotency_key")).isZero();
        assertThat(id(api.post(sheets, "{\"minutes\": 20, \"seed\": 7}", "key-1")))
                .isNotEqualTo(first);
    }

    @Test
    void anUnusedSheetIsDeletedAfterThirtyDaysAndAUsedOneIsKept() throws Exception {
        String used = id(api.post(sheets, "{\"minutes\": 20, \"seed\": 7}"));
        submit(used, "use", Map.of("how", "shared"));
        String preview = id(api.post(sheets, "{\"minutes\": 45, \"seed\": 7}"));
        submit(preview, "drop", Map.of("question", "4"));
        submit(preview, "another", Map.of());
        assertThat(number("SELECT count(*) FROM prompt_sheet")).isEqualTo(4);

        advanceClock(Duration.ofDays(30));
        prune();
        assertThat(number("SELECT count(*) FROM prompt_sheet")).isEqualTo(4);

        advanceClock(Duration.ofSeconds(1));
        prune();
        leader = onward.browser().signIn("leader");
        assertThat(leader.get("/team/prompts/" + preview).statusCode()).isEqualTo(404);
        assertThat(leader.get("/team/prompts/" + used).statusCode()).isEqualTo(200);
        assertThat(number("SELECT count(*) FROM prompt_sheet")).isOne();
        assertThat(number("SELECT count(*) FROM prompt_sheet_prompt WHERE sheet NOT IN (SELECT id FROM prompt_sheet)"))
                .isZero();
    }

    /** The earlier versions of a used sheet are kept, because they say which questions were dropped. */
    @Test
    void theEarlierVersionsOfAUsedSheetAreKept() throws Exception {
        String first = id(api.post(sheets, "{\"minutes\": 45, \"seed\": 7}"));
        submit(first, "drop", Map.of("question", "4"));
        String shorter = text("SELECT id::text FROM prompt_sheet ORDER BY id DESC LIMIT 1");
        submit(shorter, "use", Map.of("how", "shared"));

        advanceClock(Duration.ofDays(31));
        prune();

        assertThat(number("SELECT count(*) FROM prompt_sheet")).isEqualTo(2);
    }

    @Test
    void aSessionIsDeletedADayAfterItEnded() {
        assertThat(number("SELECT count(*) FROM sign_in_session")).isOne();

        advanceClock(Duration.ofHours(36));
        prune();
        assertThat(number("SELECT count(*) FROM sign_in_session")).isOne();

        advanceClock(Duration.ofSeconds(1));
        prune();
        assertThat(number("SELECT count(*) FROM sign_in_session")).isZero();
    }

    @Test
    void aHeldFormIsDeletedAfterTwelveHours() {
        onward.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO held_form (session, id, person, sealed, held, expires)
                        SELECT 'a session', gen_random_uuid(), min(id::text)::uuid, '', :now, :now + interval '12 hours'
                        FROM person
                        """)
                .bind("now", onward.clock().instant())
                .execute());

        advanceClock(Duration.ofHours(12).minusSeconds(1));
        prune();
        assertThat(number("SELECT count(*) FROM held_form")).isOne();

        advanceClock(Duration.ofSeconds(1));
        prune();
        assertThat(number("SELECT count(*) FROM held_form")).isZero();
    }

    /** Many more rows than one transaction deletes. */
    @Test
    void moreRowsThanOneBatchAreDeletedCompletely() {
        onward.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                """
                        INSERT INTO idempotency_key (person, key, body_mac, answer, recorded)
                        SELECT (SELECT min(id::text)::uuid FROM person), 'old ' || n, '', '', '2016-01-01'
                        FROM generate_series(1, 2300) n
                        """));

        prune();

        assertThat(number("SELECT count(*) FROM idempotency_key")).isZero();
    }

    private static void prune() {
        MasterKey key = MasterKey.parse(RunningOnward.MASTER_KEY);
        Idempotency idempotency = new Idempotency(onward.jdbi(), new ObjectMapper(), onward.clock(), key);
        SignIns signIns = new SignIns(onward.jdbi(), onward.clock(), key);
        PromptSheets previews =
                new PromptSheets(onward.jdbi(), new Access(onward.jdbi()), ShippedContent::library, onward.clock());
        HeldForms heldForms = new HeldForms(onward.jdbi(), new ObjectMapper(), onward.clock(), key);
        List.<Pruning.Expiry>of(
                        idempotency::deleteOldKeys,
                        signIns::deleteOldSessions,
                        heldForms::deleteExpired,
                        previews::deleteOldPreviews)
                .forEach(expiry -> new Pruning(expiry).run());
    }

    private static void advanceClock(Duration time) {
        onward.clock().set(onward.clock().instant().plus(time));
    }

    private void submit(String sheet, String what, Map<String, String> form) {
        String page = "/team/prompts/" + sheet;
        HttpResponse<String> answer = leader.submit(page, page + "/" + what, form);
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isEqualTo(303);
    }

    private static String id(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new ObjectMapper().readTree(answer.body()).get("id").asText();
    }

    private static long number(String sql) {
        return onward.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static String text(String sql) {
        return onward.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
