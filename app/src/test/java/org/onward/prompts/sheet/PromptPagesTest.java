package org.onward.prompts.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.people.TeamId;

final class PromptPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private static final Pattern QUESTION = Pattern.compile("class=\"onward-sheet__text\">([^<]*)<");

    private TeamId team;
    private RunningOnward.Browser leader;

    @BeforeEach
    void aLeaderWithATeam() {
        team = SmallTrust.create(onward.jdbi()).branch().team();
        leader = onward.browser().signIn("leader");
    }

    @Test
    void aLeaderAsksForASheetAndSeesWhyEachQuestionIsOnIt() {
        String sheet = leader.get(make(Map.of("minutes", "20", "moment", "shortlisting")))
                .body();

        assertThat(questions(sheet)).hasSizeBetween(3, 7);
        assertThat(sheet).contains("Why this one", "You said: shortlisting", "You may pass on any question");
    }

    @Test
    void lookingAtASheetDoesNotUseItsQuestions() {
        List<String> first = questions(leader.get(make(Map.of("minutes", "30"))).body());
        List<String> second =
                questions(leader.get(make(Map.of("minutes", "30"))).body());

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "printed", "shared"})
    void theQuestionsOfAUsedSheetAreNotUsedAgainFor180Days(String how) {
        String path = make(Map.of("minutes", "30"));
        List<String> first = questions(leader.get(path).body());

        assertThat(post(path + "/use", Map.of("how", how)).statusCode()).isEqualTo(303);

        assertThat(questions(leader.get(make(Map.of("minutes", "30"))).body())).doesNotContainAnyElementsOf(first);
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(180)));
        leader = onward.browser().signIn("leader");
        String later = leader.get(make(Map.of("minutes", "30"))).body();
        assertThat(later).doesNotContain("It is back");
    }

    @Test
    void anotherVersionWasNotShownBefore() {
        String path = make(Map.of("minutes", "20"));
        List<List<String>> shown = new ArrayList<>();
        for (int version = 0; version < 6; version++) {
            List<String> questions = questions(leader.get(path).body());
            assertThat(shown).doesNotContain(questions);
            shown.add(questions);
            path = location(post(path + "/another", Map.of()));
        }
    }

    @Test
    void theTeamSeesASheetOnceItIsShared() {
        String path = make(Map.of("minutes", "20"));
        RunningOnward.Browser member = onward.browser().signIn("member");
        assertThat(member.get(path + "/shared").statusCode()).isEqualTo(404);

        post(path + "/use", Map.of("how", "shared"));

        HttpResponse<String> shared = member.get(path + "/shared");
        assertThat(shared.statusCode()).isEqualTo(200);
        assertThat(questions(shared.body()))
                .isEqualTo(questions(leader.get(path).body()));
        assertThat(shared.body()).doesNotContain("<textarea", "type=\"text\"");
        assertThat(onward.browser().signIn("other-member").get(path + "/shared").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePrintedSheetHasTheQuestionsWithoutTheLeadersNotes() {
        String path = make(Map.of("minutes", "60"));

        assertThat(location(post(path + "/use", Map.of("how", "printed")))).isEqualTo(path + "/print");

        String print = leader.get(path + "/print").body();
        assertThat(questions(print)).isEqualTo(questions(leader.get(path).body()));
        assertThat(print).doesNotContain("Why this one", "of the seven of you");
    }

    @Test
    void aFormWithMistakesIsShownAgainWithItsValues() {
        HttpResponse<String> answer = post("/team/prompts?team=" + team, Map.of("minutes", "5", "mode", "remote"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("There is something to put right")
                .containsPattern("value=\"remote\" checked");
    }

    @Test
    void aMomentsDayNeedsAMomentAndMustBeNear() {
        HttpResponse<String> nothingOnThatDay =
                post("/team/prompts?team=" + team, Map.of("minutes", "20", "mode", "remote", "momentOn", "2026-11-30"));
        assertThat(nothingOnThatDay.statusCode()).isEqualTo(422);
        assertThat(nothingOnThatDay.body()).contains("Say what is coming up on that day", "value=\"2026-11-30\"");

        HttpResponse<String> tooLate = post(
                "/team/prompts?team=" + team,
                Map.of("minutes", "20", "mode", "remote", "moment", "go-live", "momentOn", "2036-12-31"));
        assertThat(tooLate.statusCode()).isEqualTo(422);
        assertThat(tooLate.body()).contains("Choose a day within a year");
    }

    @Test
    void theOptionalBlockIsOpenOnceItHasAValue() {
        String address = "/team/prompts?team=" + team;
        assertThat(leader.get(address).body()).contains("<details class=\"govuk-details\">");

        HttpResponse<String> answer = post(address, Map.of("minutes", "5", "mode", "remote", "trained", "yes"));

        assertThat(answer.body()).contains("<details class=\"govuk-details\" open>");
    }

    @Test
    void onlyLeadersOfTheTeamMaySeeASheet() {
        String path = make(Map.of("minutes", "20"));

        for (String persona : List.of("member", "reviewer", "administrator", "other-leader")) {
            assertThat(onward.browser().signIn(persona).get(path).statusCode())
                    .as(persona)
                    .isEqualTo(403);
        }
        assertThat(onward.browser().signIn("manager").get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0190a1b2-0000-7000-8000-000000000000", "nonsense"})
    void anUnknownSheetIsNotFound(String id) {
        for (String page : List.of("", "/print", "/shared")) {
            assertThat(leader.get("/team/prompts/" + id + page).statusCode()).isEqualTo(404);
        }
    }

    private String make(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(Map.of("mode", "in-room", "moment", ""));
        form.putAll(fields);
        return location(post("/team/prompts?team=" + team, form));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(leader.get("/team/prompts?team=" + team).body());
        assertThat(csrf.find()).isTrue();
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", csrf.group(1));
        return leader.post(path, form);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", "");
    }

    private static List<String> questions(String page) {
        return QUESTION.matcher(page).results().map(match -> match.group(1)).toList();
    }
}
