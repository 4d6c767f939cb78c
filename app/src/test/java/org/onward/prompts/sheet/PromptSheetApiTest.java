package org.onward.prompts.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;

final class PromptSheetApiTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final ObjectMapper JSON = new ObjectMapper();

    private TeamId team;

    @BeforeEach
    void aTeam() {
        team = SmallTrust.create(onward.jdbi()).branch().team();
    }

    @Test
    void aLeaderGetsASheetWithAReasonForEachPrompt() {
        HttpResponse<String> answer = compose("leader", "{\"minutes\": 20}");

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode sheet = read(answer);
        assertThat(sheet.get("minutes").asInt()).isEqualTo(20);
        assertThat(sheet.get("prompts")).hasSizeBetween(3, 7).allSatisfy(prompt -> {
            assertThat(prompt.get("text").asText()).endsWith("?");
            assertThat(prompt.get("because").asText()).isNotBlank();
            assertThat(prompt.get("becauseForAll").asText()).isNotBlank();
        });
        assertThat(sheet.get("prompts").findValuesAsText("place"))
                .startsWith("opening", "middle")
                .endsWith("close");
    }

    @Test
    void theSameSeedGivesTheSameQuestionsOnANewSheet() {
        JsonNode first = read(compose("leader", "{\"minutes\": 30, \"seed\": 7}"));
        JsonNode again = read(compose("leader", "{\"minutes\": 30, \"seed\": 7}"));

        assertThat(again.get("prompts")).isEqualTo(first.get("prompts"));
        assertThat(again.get("id")).isNotEqualTo(first.get("id"));
    }

    @Test
    void withoutASeedTheSheetStaysTheSameAllDay() {
        assertThat(read(compose("leader", "{\"minutes\": 30}")).get("prompts"))
                .isEqualTo(read(compose("leader", "{\"minutes\": 30}")).get("prompts"));
    }

    @Test
    void theUpcomingMomentIsOnTheSheet() {
        JsonNode sheet =
                read(compose("leader", "{\"minutes\": 20, \"moment\": \"shortlisting\", \"mode\": \"remote\"}"));

        assertThat(sheet.get("prompts").findValuesAsText("because").toString()).contains("You said: shortlisting");
    }

    @Test
    void theDayOfTheMomentDecidesWhetherTheSheetIsAboutIt() {
        String soon = "{\"minutes\": 30, \"moment\": \"recruiting-opens\", \"momentOn\": \"%s\"}";
        LocalDate today = LondonTime.date(RunningOnward.NOW);

        assertThat(read(compose("leader", soon.formatted(today.plusDays(7)))).toString())
                .contains("You said: recruiting opens");
        assertThat(read(compose("leader", soon.formatted(today.plusDays(40))))
                        .get("notes")
                        .toString())
                .contains("Recruiting opens: it is early for that");
        assertThat(compose(
                                "leader",
                                "{\"minutes\": 30, \"moment\": \"incident\", \"momentOn\": \"%s\"}".formatted(today))
                        .body())
                .contains("\"momentOn\"", "care and facts");
    }

    @Test
    void audienceScopeAndTrainingAreStoredWithTheSheet() {
        JsonNode sheet = read(compose(
                "leader",
                "{\"minutes\": 45, \"audience\": \"line-manager\", \"scope\": \"organisation\", \"trained\": true}"));

        Map<String, Object> kept = onward.jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT audience, scope, trained FROM prompt_sheet WHERE id = :id")
                .bind("id", UUID.fromString(sheet.get("id").asText()))
                .mapToMap()
                .one());
        assertThat(kept)
                .containsEntry("audience", "line-manager")
                .containsEntry("scope", "organisation")
                .containsEntry("trained", true);
    }

    @Test
    void theSameKeyMakesOneSheet() {
        String path = "/api/v1/teams/%s/prompt-sheets".formatted(team);
        JsonNode first = read(onward.api("leader").post(path, "{\"minutes\": 30}", "key-1"));
        JsonNode again = read(onward.api("leader").post(path, "{\"minutes\": 30}", "key-1"));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void aSheetIsSwappedDroppedAddedToSharedAndTakenBack() {
        JsonNode sheet = read(compose("leader", "{\"minutes\": 45}"));
        JsonNode swapped = read(change(sheet, "swap", "{\"question\": 2}", 201));
        assertThat(swapped.get("prompts").get(1))
                .isNotEqualTo(sheet.get("prompts").get(1));
        JsonNode dropped = read(change(swapped, "drop", "{\"question\": 3}", 201));
        assertThat(dropped.get("prompts")).hasSize(sheet.get("prompts").size() - 1);
        JsonNode own = read(change(
                dropped,
                "own",
                "{\"text\": \"What do we think of Maya Manager?\", \"depth\": 1, \"minutes\": 2, \"instead\": 2}",
                201));
        assertThat(own.get("warnings").toString()).contains("“Maya Manager” may be about somebody");
        assertThat(own.get("prompts")).hasSameSizeAs(dropped.get("prompts"));

        assertThat(read(change(own, "use", "{\"how\": \"shared\"}", 200))
                        .get("shared")
                        .asBoolean())
                .isTrue();
        String sharing = path(own) + "/sharing";
        assertThat(onward.api("leader").delete(sharing).statusCode()).isEqualTo(204);
        assertThat(onward.api("leader").delete(sharing).statusCode()).isEqualTo(204);
        assertThat(onward.browser()
                        .signIn("member")
                        .get("/team/prompts/%s/shared".formatted(own.get("id").asText()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSameKeyChangesASheetOnce() {
        JsonNode sheet = read(compose("leader", "{\"minutes\": 45}"));
        String path = path(sheet) + "/swap";

        assertThat(read(onward.api("leader").post(path, "{\"question\": 2}", "key-2")))
                .isEqualTo(read(onward.api("leader").post(path, "{\"question\": 2}", "key-2")));
        assertThat(onward.api("leader").post(path, "{}").body()).contains("question");
        assertThat(onward.api("leader").post(path, "{\"question\": 1}", "key-2").statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    private String path(JsonNode sheet) {
        return "/api/v1/teams/%s/prompt-sheets/%s"
                .formatted(team, sheet.get("id").asText());
    }

    private HttpResponse<String> change(JsonNode sheet, String change, String body, int status) {
        HttpResponse<String> answer = onward.api("leader").post(path(sheet) + "/" + change, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    @Test
    void onlyLeadersOfTheTeamOrAboveMayCompose() {
        assertThat(compose("manager", "{\"minutes\": 20}").statusCode()).isEqualTo(201);
        for (String persona : List.of("administrator", "reviewer", "member", "other-leader", "other-manager")) {
            assertThat(compose(persona, "{\"minutes\": 20}").statusCode())
                    .as(persona)
                    .isEqualTo(403);
        }
        assertThat(onward.signedOutApi()
                        .post("/api/v1/teams/%s/prompt-sheets".formatted(team), "{\"minutes\": 20}")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|minutes",
                "{\"minutes\": null}|minutes",
                "{\"minutes\": 9}|minutes",
                "{\"minutes\": -1}|minutes",
                "{\"minutes\": 91}|minutes",
                "{\"minutes\": \"soon\"}|minutes",
                "{\"minutes\": 99999999999}|minutes",
                "{\"minutes\": 20, \"moment\": \"\"}|moment",
                "{\"minutes\": 20, \"moment\": \"wedding\"}|moment",
                "{\"minutes\": 20, \"mode\": \"by post\"}|mode",
                "{\"minutes\": 20, \"seed\": \"x\"}|seed",
                "{\"minutes\": 20, \"seed\": 99999999999999999999}|seed",
                "{\"minutes\": 20, \"moment\": \"go-live\", \"momentOn\": \"soon\"}|momentOn",
                "{\"minutes\": 20, \"moment\": \"go-live\", \"momentOn\": \"+999999999-12-31\"}|momentOn",
                "{\"minutes\": 20, \"moment\": \"go-live\", \"momentOn\": \"-999999999-01-01\"}|momentOn",
                "{\"minutes\": 20, \"moment\": \"go-live\", \"momentOn\": \"2026-02-30\"}|momentOn",
                "{\"minutes\": 20, \"momentOn\": \"2026-11-30\"}|moment",
                "{\"minutes\": 20, \"audience\": \"choir\"}|audience",
                "{\"minutes\": 20, \"scope\": \"self\"}|scope",
                "{\"minutes\": 20, \"trained\": \"perhaps\"}|trained",
                "{\"minutes\": 20, \"size\": 4}|size",
                "[]|body"
            })
    void aMistakeIsNamedWithItsField(String body, String field) {
        HttpResponse<String> answer = compose("leader", body);

        assertThat(answer.statusCode()).isIn(400, 422);
        if (!field.equals("body")) {
            assertThat(answer.body()).contains("\"" + field + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "nonsense"})
    void anUnknownTeamIsNotFound(String id) {
        assertThat(onward.api("leader")
                        .post("/api/v1/teams/%s/prompt-sheets".formatted(id), "{\"minutes\": 20}")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> compose(String persona, String body) {
        return onward.api(persona).post("/api/v1/teams/%s/prompt-sheets".formatted(team), body);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
