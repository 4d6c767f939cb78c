package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

/** A person shares, counts and takes back their own progress through the API. */
final class ProgressApiTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String ITEM = "inclusive-meetings";
    private static final String PROGRESS = "/api/v1/me/progress/" + ITEM;
    private static final String EXPLORED = "{\"rung\":\"explored\",\"since\":\"2026-11-24T10:00:00Z\"}";

    private SmallTrust trust;
    private RunningOnward.Api member;

    @BeforeEach
    void explorePrivately() {
        trust = SmallTrust.create(onward.jdbi());
        member = onward.api("member");
        explore();
    }

    @Test
    void aStepThatNobodyAskedForIsSeenByItsOwnerOnly() {
        assertThat(member.get(PROGRESS).body()).isEqualTo(progress(false, "", EXPLORED));
        assertThat(onward.api("leader").get(PROGRESS).body()).isEqualTo(progress(false, "", ""));
    }

    @Test
    void sharingOpensWhatWasDoneAndWhatFollowsUntilItEnds() {
        assertThat(act("share").body()).isEqualTo(progress(true, EXPLORED, ""));
        assertThat(teamPage()).contains("Explored");

        assertThat(act("stop-sharing").body()).isEqualTo(progress(false, EXPLORED, ""));
        onward.clock().set(RunningOnward.NOW.plusSeconds(1));
        member.post("/api/v1/me/steps", "{\"item\":\"%s\",\"step\":\"reflected\",\"note\":\"x\"}".formatted(ITEM));

        assertThat(member.get(PROGRESS).body())
                .isEqualTo(progress(
                        false,
                        EXPLORED,
                        EXPLORED.replace("explored", "reflected").replace("00:00Z", "00:01Z")));
    }

    @Test
    void whatWasDoneBeforeTheRequestCountsWhenItsOwnerSaysSo() {
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofHours(2)));
        HttpResponse<String> asked = onward.api("leader")
                .post(
                        "/api/v1/assignments",
                        "{\"item\":\"%s\",\"team\":\"%s\",\"completeBy\":\"2026-12-18\",\"reason\":\"We meet\"}"
                                .formatted(ITEM, trust.branch().team()));
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(member.get(PROGRESS).body()).isEqualTo(progress(true, "", EXPLORED));

        assertThat(act("count").body()).isEqualTo(progress(true, EXPLORED, ""));
    }

    @Test
    void countingWithoutARequestOpensNothing() {
        assertThat(act("count").body()).isEqualTo(progress(false, "", EXPLORED));
    }

    @Test
    void aStepIsTakenBackWithinADay() {
        assertThat(act("take-back").body()).isEqualTo(progress(false, "", ""));
        assertThat(act("take-back").statusCode()).isEqualTo(409);

        explore();
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofHours(25)));

        assertThat(act("take-back").statusCode()).isEqualTo(409);
    }

    @Test
    void theSameKeyForAnotherActionIsRefused() {
        String share = "{\"action\":\"share\"}";
        assertThat(member.post(PROGRESS + "/action", share, "k1").statusCode()).isEqualTo(200);
        assertThat(member.post(PROGRESS + "/action", share, "k1").statusCode()).isEqualTo(200);

        assertThat(member.post(PROGRESS + "/action", "{\"action\":\"stop-sharing\"}", "k1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(member.get(PROGRESS).body()).isEqualTo(progress(true, EXPLORED, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 422 | action",
                "{\"action\":null} | 422 | action",
                "{\"action\":\"publish\"} | 400 | action",
                "null | 400 | body",
                "[] | 400 | body"
            })
    void aRequestWithoutAnActionNamesTheField(String body, int status, String field) {
        HttpResponse<String> answer = member.post(PROGRESS + "/action", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"field\":\"" + field);
    }

    @Test
    void anUnknownItemIsNotFound() {
        assertThat(member.get("/api/v1/me/progress/no-such-thing").statusCode()).isEqualTo(404);
        assertThat(member.post("/api/v1/me/progress/no-such-thing/action", "{\"action\":\"share\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private void explore() {
        assertThat(member.post("/api/v1/me/steps", "{\"item\":\"%s\",\"step\":\"explored\"}".formatted(ITEM))
                        .statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> act(String action) {
        return member.post(PROGRESS + "/action", "{\"action\":\"%s\"}".formatted(action));
    }

    private static String progress(boolean open, String seen, String onlyYou) {
        return "{\"item\":\"%s\",\"open\":%s,\"seen\":[%s],\"onlyYou\":[%s]}".formatted(ITEM, open, seen, onlyYou);
    }

    private String teamPage() {
        String page = onward.browser()
                .signIn("leader")
                .get("/team/" + trust.branch().team())
                .body();
        return page.substring(page.indexOf("Ash Member"), page.indexOf("</tr>", page.indexOf("Ash Member")));
    }
}
