package org.onward.prompts.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onward.content.ShippedContent;
import org.onward.prompts.record.TeamRecords;

/** Leaders note after a meeting how the questions went. */
final class OutcomesTest extends UsedSheetFixture {
    @Test
    void aLeaderNotesOutcomesAndMayChangeThem() {
        assertThat(note(Map.of("outcome-1", "worked", "outcome-2", "fell-flat")).statusCode())
                .isEqualTo(303);
        assertThat(note(Map.of("outcome-2", "skipped")).statusCode()).isEqualTo(303);

        assertThat(
                        texts(
                                "SELECT outcome FROM prompt_outcome JOIN prompt_sheet_prompt USING (sheet, prompt) ORDER BY place"))
                .containsExactly("worked", "skipped");
        assertThat(leader.get(sheet + "/afterwards").body())
                .containsPattern("name=\"outcome-1\" type=\"radio\" value=\"worked\" checked")
                .containsPattern("name=\"outcome-2\" type=\"radio\" value=\"skipped\" checked");
    }

    @Test
    void noOutcomeCanBeNotedForAnUnusedSheet() {
        sheet = make("leader", trust.branch().team().toString());

        assertThat(leader.get(sheet + "/afterwards").body()).contains("Nobody has used this sheet yet");
        assertThat(leader.submit(sheet, sheet + "/afterwards", Map.of("outcome-1", "worked"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anEmptyFormIsRefused() {
        assertThat(note(Map.of()).body()).contains("Say of at least one question how it went.");
        assertThat(note(Map.of("outcome-1", "splendid")).statusCode()).isEqualTo(422);
        assertThat(texts("SELECT outcome FROM prompt_outcome")).isEmpty();
    }

    @Test
    void aQuestionThatFellFlatIsUnwelcomeUntilItWorks() {
        note(Map.of("outcome-1", "fell-flat", "outcome-2", "worked"));
        assertThat(unwelcome()).containsExactly(prompts().get(0));

        note(Map.of("outcome-1", "worked"));
        assertThat(unwelcome()).isEmpty();
    }

    @Test
    void theIdempotencyKeyOfTheApiCoversOutcomesButNotReports() {
        String path = "/api/v1/teams/%s/prompt-sheets/%s/outcomes"
                .formatted(trust.branch().team(), id());
        String body =
                """
                {"outcomes": [{"prompt": "%s", "outcome": "worked"},
                              {"prompt": "%s", "outcome": "felt-excluding", "why": "It takes a car for granted"}]}
                """
                        .formatted(prompts().get(0), prompts().get(1));

        HttpResponse<String> first = onward.api("leader").post(path, body, "key");
        HttpResponse<String> second = onward.api("leader")
                .post(path, body.replace(prompts().get(1), prompts().get(2)), "key");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains(prompts().get(0), "worked")
                .doesNotContain("excluding", prompts().get(1));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(texts("SELECT why FROM prompt_report")).hasSize(2);
        assertThat(onward.api("leader").post(path, "{\"outcomes\": []}").statusCode())
                .isEqualTo(422);
        assertThat(onward.api("leader")
                        .post(path, body.replace("worked", "fine"))
                        .body())
                .contains("felt-excluding");
        assertThat(onward.api("leader")
                        .post(path, body.replace(prompts().get(0), "no-such-prompt"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCallWithAQuestionThatIsNotOnTheSheetStoresNoReport() {
        String path = "/api/v1/teams/%s/prompt-sheets/%s/outcomes"
                .formatted(trust.branch().team(), id());
        String body =
                """
                {"outcomes": [{"prompt": "no-such-prompt", "outcome": "worked"},
                              {"prompt": "%s", "outcome": "felt-excluding"}]}
                """
                        .formatted(prompts().get(0));

        HttpResponse<String> answer = onward.api("leader").post(path, body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(texts("SELECT outcome FROM prompt_outcome")).isEmpty();
        assertThat(texts("SELECT prompt FROM prompt_report")).isEmpty();
    }

    @Test
    void aRefusedCallStoresNeitherOutcomesNorReports() {
        change("/drop", Map.of("question", "2"));
        change(
                "/own",
                Map.of("text", "Which rota was last changed by those who work it?", "depth", "1", "minutes", "2"));
        String own = prompts().stream()
                .filter(prompt -> prompt.startsWith("own-"))
                .findFirst()
                .orElseThrow();
        List<String> others =
                prompts().stream().filter(prompt -> !prompt.equals(own)).toList();
        String path = "/api/v1/teams/%s/prompt-sheets/%s/outcomes"
                .formatted(trust.branch().team(), id());
        String body =
                """
                {"outcomes": [{"prompt": "%s", "outcome": "worked"}, {"prompt": "%s", "outcome": "felt-excluding"},
                              {"prompt": "%s", "outcome": "felt-excluding"}]}
                """;

        assertThat(onward.api("leader")
                        .post(path, body.formatted(others.get(0), others.get(1), others.get(2)))
                        .statusCode())
                .as("of a sheet that nobody has used")
                .isEqualTo(409);
        assertThat(texts("SELECT outcome FROM prompt_outcome")).isEmpty();
        assertThat(texts("SELECT prompt FROM prompt_report")).isEmpty();
    }

    private List<String> unwelcome() {
        return new TeamRecords(onward.jdbi(), ShippedContent::library, onward.clock())
                .recordOf(trust.branch().team()).facts().promptHistory().entrySet().stream()
                        .filter(history -> history.getValue().unwelcome())
                        .map(history -> history.getKey().value())
                        .toList();
    }

    private HttpResponse<String> note(Map<String, String> form) {
        return leader.submit(sheet + "/afterwards", sheet + "/afterwards", form);
    }
}
