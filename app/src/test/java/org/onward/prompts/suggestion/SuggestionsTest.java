package org.onward.prompts.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.PromptId;
import org.onward.content.ShippedContent;
import org.onward.learning.TestOpenness;

/** The weekly suggestions of a team. The clock is set to Tuesday, 24 November 2026. */
final class SuggestionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private SmallTrust trust;
    private String team;

    @BeforeEach
    void organise() {
        trust = SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());
        team = trust.branch().team().toString();
    }

    @Test
    void aTeamWithoutHistoryGetsAGentleStart() {
        JsonNode suggestion = suggestion();

        assertThat(suggestion.get("kind").asText()).isEqualTo("gentle-start");
        assertThat(suggestion.get("week").asText()).isEqualTo("2026-W48");
        assertThat(suggestion.get("title").asText()).startsWith("A gentle start: 15 minutes, ");
        assertThat(suggestion.get("questions").asInt())
                .isEqualTo(suggestion.get("prompts").size());
    }

    @Test
    void aMomentComesFirstOnceItIsNear() {
        enter("recruiting-opens", "2026-12-20");
        assertThat(suggestion().get("kind").asText()).isEqualTo("gentle-start");

        enter("recruiting-opens", "2026-12-04");
        enter("pdr-season", "2026-12-07");

        JsonNode suggestion = suggestion();
        assertThat(suggestion.get("title").asText()).startsWith("Recruiting opens on 4 December: 15 minutes, ");
        assertThat(suggestion.get("why").asText()).startsWith("You said that it is coming up, and ");
        assertThat(prompts(suggestion))
                .anyMatch(id -> prompt(id).moments().contains(org.onward.content.Moment.RECRUITING_OPENS));
    }

    @Test
    void afterAnIncidentThereIsNoSheetFor48HoursFromItsLastMinuteOn() {
        enter("incident", "2026-11-23");

        JsonNode suggestion = suggestion();
        assertThat(suggestion.get("kind").asText()).isEqualTo("care");
        assertThat(suggestion.get("questions").asInt()).isZero();
        assertThat(suggestion.get("why").asText()).contains("from 26 November on");
        assertThat(onward.browser().signIn("leader").get("/team/" + team).body())
                .contains("People first")
                .doesNotContain("Make this sheet");

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(1)));
        assertThat(suggestion().get("kind").asText()).isEqualTo("care");
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(2)));
        assertThat(suggestion().get("title").asText()).startsWith("An incident was on 23 November: 15 minutes");
    }

    @Test
    void dueCommitmentsComeBeforeAModuleThatWaits() {
        explore("member");
        commit();
        assertThat(suggestion().get("kind").asText()).isEqualTo("module");

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(15)));

        JsonNode suggestion = suggestion();
        assertThat(suggestion.get("title").asText()).startsWith("Commitments are due: 15 minutes, ");
        assertThat(suggestion.get("why").asText()).startsWith("Some commitments in your team are due");
    }

    @Test
    void aModuleThatWasStartedAndNotDiscussedIsSuggested() {
        explore("member");

        JsonNode suggestion = suggestion();
        assertThat(suggestion.get("title").asText()).startsWith("Talk about “Inclusive meetings and scheduling”: ");
        assertThat(suggestion.get("why").asText())
                .isEqualTo("Some of you have started it, and you have not met to discuss it.");
        assertThat(prompts(suggestion)).anyMatch(id -> prompt(id).modules().contains(new ItemId("inclusive-meetings")));
    }

    @Test
    void aModuleWithAPlannedDiscussionIsNotSuggested() {
        explore("member");
        HttpResponse<String> planned = onward.api("leader")
                .post(
                        "/api/v1/sessions",
                        "{\"team\":\"%s\",\"module\":\"inclusive-meetings\",\"startsAt\":\"2026-11-24T10:15:00Z\",\"minutes\":45,\"mode\":\"in-room\"}"
                                .formatted(team));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);

        assertThat(suggestion().get("kind").asText()).isEqualTo("gentle-start");

        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(1)));
        assertThat(suggestion().get("kind").asText())
                .as("after a day on which nobody closed it")
                .isEqualTo("module");
    }

    @Test
    void aThemeThatHasNotComeUpForHalfAYearIsSuggested() {
        onward.clock().set(RunningOnward.NOW.minus(Duration.ofDays(200)));
        String sheet = make();
        RunningOnward.Browser leader = onward.browser().signIn("leader");
        leader.submit(sheet, sheet + "/use", Map.of("how", "run"));
        onward.clock().set(RunningOnward.NOW);

        JsonNode suggestion = suggestion();
        assertThat(suggestion.get("title").asText()).startsWith("It has been a while since “");
        assertThat(suggestion.get("why").asText()).contains("in May 2026; no harm in that");
    }

    @Test
    void theButtonStoresTheSuggestedSheet() {
        RunningOnward.Browser leader = onward.browser().signIn("leader");
        List<String> suggested = prompts(suggestion());

        HttpResponse<String> answer = leader.submit("/team/" + team, "/team/prompts/suggested?team=" + team, Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/team/prompts/");
        List<String> made = onward.jdbi()
                .withHandle(handle -> handle.select("SELECT prompt FROM prompt_sheet_prompt ORDER BY place")
                        .mapTo(String.class)
                        .list());
        assertThat(made).isEqualTo(suggested);
    }

    @Test
    void anotherVersionKeepsTheSuggestedFocus() {
        explore("member");
        RunningOnward.Browser leader = onward.browser().signIn("leader");
        String sheet = leader.submit("/team/" + team, "/team/prompts/suggested?team=" + team, Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://[^/]*", "");

        assertThat(leader.submit(sheet, sheet + "/another", Map.of()).statusCode())
                .isEqualTo(303);

        List<String> modules = onward.jdbi()
                .withHandle(handle -> handle.select("SELECT coalesce(module, 'none') FROM prompt_sheet")
                        .mapTo(String.class)
                        .list());
        assertThat(modules).containsExactly("inclusive-meetings", "inclusive-meetings");
    }

    @Test
    void noSheetIsSuggestedInAWeekInWhichTheTeamHasTalked() {
        RunningOnward.Browser leader = onward.browser().signIn("leader");
        String sheet = make();
        assertThat(suggestion().get("kind").asText()).isEqualTo("gentle-start");

        leader.submit(sheet, sheet + "/use", Map.of("how", "run"));

        assertThat(suggestion().get("kind").asText()).isEqualTo("talked");
        assertThat(leader.submit("/team/" + team, "/team/prompts/suggested?team=" + team, Map.of())
                        .statusCode())
                .isEqualTo(409);
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(6)));
        assertThat(suggestion().get("kind").asText()).isNotEqualTo("talked");
    }

    @Test
    void theSuggestionIsTheSameAllWeek() {
        explore("member");
        List<JsonNode> week = java.util.stream.IntStream.rangeClosed(0, 5)
                .mapToObj(days -> {
                    onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(days)));
                    return suggestion();
                })
                .toList();

        assertThat(week).containsOnly(week.get(0));
    }

    @Test
    void aReviewerDoesNotSeeTheSuggestion() {
        assertThat(onward.browser().signIn("reviewer").get("/team/" + team).body())
                .contains("Digital Support")
                .doesNotContain("Suggested for this week");
    }

    private JsonNode suggestion() {
        return read(onward.api("leader").get("/api/v1/teams/%s/suggestion".formatted(team)));
    }

    private void enter(String moment, String day) {
        assertThat(onward.api("leader")
                        .post(
                                "/api/v1/teams/%s/moments".formatted(team),
                                "{\"moment\": \"%s\", \"on\": \"%s\"}".formatted(moment, day))
                        .statusCode())
                .isEqualTo(201);
    }

    private void explore(String persona) {
        onward.api(persona)
                .post("/api/v1/me/steps", "{\"item\": \"inclusive-meetings\", \"step\": \"explored\", \"minutes\": 5}");
    }

    private void commit() {
        RunningOnward.Browser member = onward.browser().signIn("member");
        member.submit(
                "/modules/inclusive-meetings/commitments",
                "/modules/inclusive-meetings/commitments",
                Map.of("when", "I chair", "will", "ask first", "scope", "me", "reviewOn", "2026-12-08"));
    }

    private String make() {
        return "/team/prompts/"
                + read(onward.api("leader").post("/api/v1/teams/%s/prompt-sheets".formatted(team), "{\"minutes\": 15}"))
                        .get("id")
                        .asText();
    }

    private static List<String> prompts(JsonNode suggestion) {
        return StreamSupport.stream(suggestion.get("prompts").spliterator(), false)
                .map(prompt -> prompt.get("id").asText())
                .toList();
    }

    private static org.onward.content.Prompt prompt(String id) {
        return ShippedContent.library().prompt(new PromptId(id)).orElseThrow();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
