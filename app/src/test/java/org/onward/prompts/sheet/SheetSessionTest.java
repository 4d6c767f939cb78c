package org.onward.prompts.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

final class SheetSessionTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private SmallTrust.Branch branch;
    private PromptPages leader;

    @BeforeEach
    void aLeaderWithATeam() {
        branch = SmallTrust.create(onward.jdbi()).branch();
        leader = new PromptPages(onward.browser().signIn("leader"), branch.team());
    }

    @Test
    void theFormIsFilledFromTheSheetAndUsesNoQuestions() {
        String sheet = leader.make(Map.of("minutes", "30", "mode", "remote"));

        String form = leader.body(sheet + "/session");

        assertThat(form)
                .containsPattern("<option value=\"[a-z-]+\" selected>")
                .containsPattern("value=\"30\" checked")
                .containsPattern("value=\"remote\" checked")
                .doesNotContain("20 minutes<");
        PromptPages.questions(leader.body(sheet))
                .forEach(question -> assertThat(form).contains(question));
        assertThat(PromptPages.questions(leader.body(leader.make(Map.of("minutes", "30", "mode", "remote")))))
                .isEqualTo(PromptPages.questions(leader.body(sheet)));
    }

    @Test
    void aPlannedSessionCopiesTheQuestionsAndTheSheetCountsAsRun() {
        String sheet = leader.make(Map.of("minutes", "45"));
        sheet = PromptPages.location(leader.post(sheet + "/drop", Map.of("question", "4")));
        sheet = PromptPages.location(leader.post(
                sheet + "/own",
                Map.of("text", "Which rota was last changed by those who work it?", "depth", "1", "minutes", "2")));
        List<String> questions = PromptPages.questions(leader.body(sheet));

        String session = PromptPages.location(plan(sheet, Map.of()));

        String guide = leader.body(session + "/guide");
        questions.forEach(question -> assertThat(guide).contains(question));
        assertThat(leader.body(sheet)).contains("Run on", "href=\"" + session + "\"");
        assertThat(PromptPages.questions(leader.body(leader.make(Map.of("minutes", "45")))))
                .doesNotContainAnyElementsOf(questions);
    }

    @Test
    void aCancelledSessionUsesNoQuestions() {
        String sheet = leader.make(Map.of("minutes", "45"));
        List<String> questions = PromptPages.questions(leader.body(sheet));
        String session = PromptPages.location(plan(sheet, Map.of()));

        leader.post(session + "/cancel", Map.of());

        assertThat(leader.body(sheet)).doesNotContain("Run on", "The session with these questions");
        assertThat(PromptPages.questions(leader.body(leader.make(Map.of("minutes", "45")))))
                .isEqualTo(questions);
    }

    @Test
    void aWarningAboutTheTimeUsesNoQuestions() {
        String sheet = leader.make(Map.of("minutes", "30"));

        HttpResponse<String> warned = plan(sheet, Map.of("time", "15:00"));

        assertThat(warned.statusCode()).isEqualTo(200);
        assertThat(warned.body()).contains("Before you settle on this time", sheet + "/session?");
        assertThat(leader.body(sheet)).doesNotContain("Run on");
    }

    @Test
    void aMistakeIsShownBesideItsFieldAndUsesNoQuestions() {
        String sheet = leader.make(Map.of("minutes", "30"));

        HttpResponse<String> answer = plan(sheet, Map.of("module", "", "date", "+999999999-12-31"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose what you will talk about.");
        assertThat(leader.body(sheet)).doesNotContain("Run on");
    }

    @Test
    void aLeaderMayRunItWithoutASession() {
        String sheet = leader.make(Map.of("minutes", "30"));

        leader.post(sheet + "/use", Map.of("how", "run"));

        assertThat(leader.body(sheet)).contains("Run on").doesNotContain("The session with these questions");
    }

    private HttpResponse<String> plan(String sheet, Map<String, String> instead) {
        Map<String, String> form = new HashMap<>(Map.of(
                "module", "inclusive-meetings",
                "date", "2027-01-19",
                "time", "10:00",
                "minutes", "45",
                "mode", "in-room",
                "facilitator", branch.leader().toString()));
        form.putAll(instead);
        return leader.post(sheet + "/session", form);
    }
}
