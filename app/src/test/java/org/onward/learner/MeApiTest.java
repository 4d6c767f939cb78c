package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

final class MeApiTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STEPS = "/api/v1/me/steps";

    private SmallTrust trust;
    private RunningOnward.Api member;

    @BeforeEach
    void createPeople() {
        trust = SmallTrust.create(onward.jdbi());
        member = onward.api("member");
    }

    @Test
    void theProfileHasNameAndTeam() {
        JsonNode me = json(member.get("/api/v1/me"));

        assertThat(me.get("id").asText())
                .isEqualTo(trust.branch().members().get(0).toString());
        assertThat(me.get("name").asText()).isEqualTo("Ash Member");
        assertThat(me.at("/team/id").asText())
                .isEqualTo(trust.branch().team().value().toString());
        assertThat(me.at("/team/name").asText()).isEqualTo("Digital Support");
        assertThat(me.get("roles")).extracting(JsonNode::asText).containsExactly("learner");
        assertThat(me.has("csrfToken")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "leader, learner line-manager",
        "manager, learner line-manager",
        "reviewer, learner content-editor reviewer",
        "administrator, learner administrator"
    })
    void theRolesIncludeGrantedRolesAndLeadership(String persona, String roles) {
        assertThat(json(onward.api(persona).get("/api/v1/me")).get("roles"))
                .extracting(JsonNode::asText)
                .containsExactly(roles.split(" "));
    }

    @Test
    void aSignInByCookieGetsACsrfToken() {
        assertThat(json(onward.browser().signIn("member").get("/api/v1/me"))
                        .get("csrfToken")
                        .asText())
                .isNotBlank();
    }

    @Test
    void aSignedOutCallerGetsAJsonProblem() {
        HttpResponse<String> answer = onward.signedOutApi().get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void aRecordedStepReturnsTheRungAndIsListed() {
        HttpResponse<String> explored = member.post(STEPS, "{\"item\":\"inclusive-meetings\",\"step\":\"explored\"}");
        assertThat(explored.statusCode()).isEqualTo(201);
        assertThat(explored.body()).isEqualTo("{\"item\":\"inclusive-meetings\",\"rung\":\"explored\"}");

        HttpResponse<String> reflected = member.post(
                STEPS,
                "{\"item\":\"inclusive-meetings\",\"step\":\"reflected\",\"minutes\":9,\"note\":\"For me alone\"}");
        assertThat(reflected.statusCode()).isEqualTo(201);
        assertThat(reflected.body()).isEqualTo("{\"item\":\"inclusive-meetings\",\"rung\":\"reflected\"}");

        JsonNode learning = json(member.get("/api/v1/me/learning"));
        assertThat(learning.at("/progress/0/item").asText()).isEqualTo("inclusive-meetings");
        assertThat(learning.at("/progress/0/rung").asText()).isEqualTo("reflected");
        assertThat(learning.at("/progress/0/since").asText()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(learning.at("/next/item").asText()).isEqualTo("inclusive-meetings");
        assertThat(learning.get("assigned")).isEmpty();
        assertThat(onward.browser()
                        .signIn("member")
                        .get("/modules/inclusive-meetings")
                        .body())
                .contains("For me alone");
    }

    @Test
    void openAssignmentsAreListed() {
        HttpResponse<String> asked = onward.api("leader")
                .post(
                        "/api/v1/assignments",
                        "{\"item\":\"fair-recruitment\",\"team\":\"%s\",\"completeBy\":\"2026-12-18\",\"reason\":\"Two posts\"}"
                                .formatted(trust.branch().team().value()));

        JsonNode learning = json(member.get("/api/v1/me/learning"));

        assertThat(learning.get("assigned")).hasSize(1);
        JsonNode assigned = learning.get("assigned").get(0);
        assertThat(assigned.get("id")).isEqualTo(json(asked).get("id"));
        assertThat(assigned.get("item").asText()).isEqualTo("fair-recruitment");
        assertThat(assigned.get("askedBy").asText()).isEqualTo("Lee Leader");
        assertThat(assigned.get("reason").asText()).isEqualTo("Two posts");
        assertThat(assigned.get("completeBy").asText()).isEqualTo("2026-12-18");
        assertThat(learning.at("/next/completeBy").asText()).isEqualTo("2026-12-18");
    }

    @Test
    void theSameKeyRecordsAStepOnce() {
        String body = "{\"item\":\"chairing-inclusively\",\"step\":\"explored\",\"minutes\":8}";

        assertThat(member.post(STEPS, body, "k1").statusCode()).isEqualTo(201);
        assertThat(member.post(STEPS, body, "k1").statusCode()).isEqualTo(201);
        assertThat(member.post(STEPS, body.replace("8", "9"), "k1").statusCode())
                .isEqualTo(422);

        int minutes = onward.jdbi().withHandle(handle -> handle.select("SELECT sum(minutes) FROM learning_event")
                .mapTo(Integer.class)
                .one());
        assertThat(minutes).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "item | {\"step\":\"explored\"}",
                "item | {\"item\":null,\"step\":\"explored\"}",
                "item | {\"item\":\"no-such-thing\",\"step\":\"explored\"}",
                "item | {\"item\":\"NOT A SLUG\",\"step\":\"explored\"}",
                "item | {\"item\":{},\"step\":\"explored\"}",
                "item | {\"item\":\"project-implicit\",\"step\":\"explored\"}",
                "item | {\"item\":\"chairing-inclusively\",\"step\":\"reflected\",\"note\":\"x\"}",
                "step | {\"item\":\"inclusive-meetings\"}",
                "step | {\"item\":\"inclusive-meetings\",\"step\":\"committed\"}",
                "step | {\"item\":\"inclusive-meetings\",\"step\":\"jumped\"}",
                "minutes | {\"item\":\"inclusive-meetings\",\"step\":\"explored\",\"minutes\":-1}",
                "minutes | {\"item\":\"inclusive-meetings\",\"step\":\"explored\",\"minutes\":601}",
                "minutes | {\"item\":\"inclusive-meetings\",\"step\":\"explored\",\"minutes\":99999999999}",
                "minutes | {\"item\":\"inclusive-meetings\",\"step\":\"explored\",\"minutes\":\"long\"}",
                "note | {\"item\":\"inclusive-meetings\",\"step\":\"reflected\"}",
                "note | {\"item\":\"inclusive-meetings\",\"step\":\"reflected\",\"note\":\"  \"}",
                "note | {\"item\":\"inclusive-meetings\",\"step\":\"reflected\",\"note\":[\"a\"]}",
                "note | {\"item\":\"inclusive-meetings\",\"step\":\"explored\",\"note\":\"lost\"}",
                "mood | {\"item\":\"inclusive-meetings\",\"step\":\"explored\",\"mood\":\"fine\"}",
            })
    void anInvalidStepIsRefusedWithTheNameOfItsField(String field, String body) {
        HttpResponse<String> answer = member.post(STEPS, body);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(json(answer).at("/errors/0/field").asText())
                .as(answer.body())
                .isEqualTo(field);
        assertThat(json(member.get("/api/v1/me/learning")).get("progress")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "7", "\"x\"", "{}"})
    void anInvalidBodyIsRefused(String body) {
        assertThat(member.post(STEPS, body).statusCode()).isBetween(400, 422);
    }

    @Test
    void aTooLongNoteIsRefusedWithTheNameOfItsField() {
        HttpResponse<String> answer = member.post(
                STEPS,
                "{\"item\":\"inclusive-meetings\",\"step\":\"reflected\",\"note\":\"%s\"}"
                        .formatted("x".repeat(10_001)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("note");
    }

    @Test
    void aModuleComesWithItsResourcesAndMyRungs() {
        member.post(
                STEPS, "{\"item\":\"chairing-inclusively\",\"step\":\"explored\",\"module\":\"inclusive-meetings\"}");

        JsonNode module = json(member.get("/api/v1/modules/inclusive-meetings"));

        assertThat(module.get("title").asText()).isEqualTo("Inclusive meetings and scheduling");
        assertThat(module.get("resources")).hasSize(4);
        assertThat(module.at("/resources/0/explored").asText()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(module.at("/resources/1/explored").isNull()).isTrue();
        assertThat(module.get("rung").asText()).isEqualTo("explored");
        assertThat(module.get("complete").asBoolean()).isFalse();
        assertThat(module.get("rungs"))
                .extracting(rung -> rung.get("rung").asText() + " "
                        + rung.get("held").asBoolean() + " "
                        + rung.get("needed").asBoolean())
                .containsExactly(
                        "explored true true",
                        "reflected false true",
                        "discussed false true",
                        "committed false true",
                        "followed-through false false");
        assertThat(json(onward.api("leader").get("/api/v1/modules/inclusive-meetings"))
                        .get("rung")
                        .isNull())
                .isTrue();
    }

    @Test
    void anUnknownModuleIsNotFound() {
        assertThat(member.get("/api/v1/modules/nothing").statusCode()).isEqualTo(404);
        assertThat(member.get("/api/v1/modules/NOT_A_SLUG").statusCode()).isEqualTo(404);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + answer.body(), e);
        }
    }
}
