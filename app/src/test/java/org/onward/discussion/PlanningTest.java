package org.onward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

final class PlanningTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private SmallTrust trust;

    @BeforeEach
    void createTrust() {
        trust = SmallTrust.create(onward.jdbi());
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "manager"})
    void theTeamsLeadersPlanASession(String persona) {
        HttpResponse<String> answer = plan(persona, body());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"id\":\"").contains("\"warnings\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "reviewer", "administrator", "other-leader", "other-manager"})
    void nobodyElsePlansASession(String persona) {
        assertThat(plan(persona, body()).statusCode()).isEqualTo(403);
    }

    @Test
    void aTimeThatExcludesPeopleIsPlannedWithAWarningAndAnAlternative() {
        HttpResponse<String> answer =
                plan("leader", body().replace("2026-12-08T10:00:00Z", "2026-12-11T12:30:00+00:00"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("Friday prayers").contains("\"better\":\"2026-12-15T10:00:00Z\"");
    }

    @Test
    void aDayThatPeopleKeepGivesAWarning() {
        assertThat(plan("leader", body().replace("2026-12-08", "2026-12-25")).body())
                .contains("This clashes with Christmas Day for people who do not work on a bank holiday.");
        assertThat(plan("leader", body().replace("2026-12-08", "2027-10-11")).body())
                .contains("This clashes with Yom Kippur for people who keep it.");
        assertThat(plan("leader", body().replace("2026-12-08", "2027-11-30")).body())
                .contains("bank holiday in Scotland");
    }

    @Test
    void anotherSessionOfTheTeamAtTheSameTimeGivesAWarning() {
        plan("leader", body());

        assertThat(plan("leader", body().replace("10:00:00Z", "10:30:00Z")).body())
                .contains("The team has another discussion then, “Inclusive meetings and scheduling” (10:00 to 10:45).")
                .contains("\"better\":\"2026-12-09T10:00:00Z\"");
        assertThat(plan("leader", body().replace("10:00:00Z", "11:15:00Z")).body())
                .as("it begins when the other one ends")
                .contains("\"warnings\":[]");
    }

    @Test
    void anotherSessionOfTheFacilitatorAtTheSameTimeGivesAWarning() {
        String facilitator =
                ", \"facilitator\": \"%s\"}".formatted(trust.branch().leader());
        String other = body().replace(
                        trust.branch().team().toString(), trust.other().team().toString())
                .replace("}", facilitator);
        plan("other-leader", other);

        assertThat(plan("leader", body()).body())
                .contains("runs another discussion then (10:00 to 10:45).")
                .doesNotContain("Estates");
    }

    @Test
    void aCancelledSessionTakesUpNoTime() {
        String session = PastSessions.read(plan("leader", body())).path("id").asText();
        onward.api("leader").post("/api/v1/sessions/%s/cancel".formatted(session), "{}");

        assertThat(plan("leader", body()).body()).contains("\"warnings\":[]");
    }

    @Test
    void aRepeatedCallWithTheSameKeyPlansOnce() {
        String first = onward.api("leader")
                .post("/api/v1/sessions", body(), "planning-1")
                .body();
        String second = onward.api("leader")
                .post("/api/v1/sessions", body(), "planning-1")
                .body();

        assertThat(second).isEqualTo(first);
        assertThat(PastSessions.count(onward.jdbi())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026-12-08T10:00:00Z\"|\"2026-12-08T10:00:00\"|startsAt",
                "\"2026-12-08T10:00:00Z\"|\"+999999999-12-08T10:00:00Z\"|startsAt",
                "\"2026-12-08T10:00:00Z\"|\"-999999999-12-08T10:00:00Z\"|startsAt",
                "\"2026-12-08T10:00:00Z\"|\"2026-11-01T10:00:00Z\"|startsAt",
                "\"2026-12-08T10:00:00Z\"|\"tomorrow\"|startsAt",
                "\"2026-12-08T10:00:00Z\"|null|startsAt",
                "\"2026-12-08T10:00:00Z\"|17|startsAt",
                "\"2026-12-08T10:00:00Z\"|{}|startsAt",
                "minutes\": 45|minutes\": -45|minutes",
                "minutes\": 45|minutes\": 241|minutes",
                "minutes\": 45|minutes\": null|minutes",
                "minutes\": 45|minutes\": 99999999999|minutes",
                "in-room|in-the-pub|mode",
                "inclusive-meetings|no-such-module|module",
                "inclusive-meetings|chairing-inclusively|module",
                "inclusive-meetings|Nonsense!|module",
                "\"mode\"|\"mood\"|mood",
                "\"remote\"|\"remote\", \"facilitator\": \"00000000-0000-7000-8000-000000000000\"|facilitator"
            })
    void invalidInputIsRefusedWithTheNameOfItsField(String good, String bad, String field) {
        String body = body().replace("in-room", good.contains("remote") ? "remote" : "in-room");

        HttpResponse<String> answer = plan("leader", body.replace(good, bad));

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void anUnknownTeamIsNotFound() {
        String body = body().replace(trust.branch().team().toString(), "00000000-0000-7000-8000-000000000000");

        assertThat(plan("leader", body).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> plan(String persona, String body) {
        return onward.api(persona).post("/api/v1/sessions", body);
    }

    private String body() {
        return """
                {"team": "%s", "module": "inclusive-meetings", "startsAt": "2026-12-08T10:00:00Z", "minutes": 45,
                 "mode": "in-room"}"""
                .formatted(trust.branch().team());
    }
}
