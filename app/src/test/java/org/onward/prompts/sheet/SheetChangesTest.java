package org.onward.prompts.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.people.TeamId;

final class SheetChangesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String OWN = "Which of our rotas was last changed by the people who work it?";

    private TeamId team;
    private PromptPages leader;

    @BeforeEach
    void aLeaderWithATeam() {
        team = SmallTrust.create(onward.jdbi()).branch().team();
        leader = new PromptPages(onward.browser().signIn("leader"), team);
    }

    @Test
    void aSwapMakesANewSheetWithOneOtherQuestion() {
        String before = leader.make(Map.of("minutes", "30"));
        List<String> original = PromptPages.questions(leader.body(before));

        String after = swap(before, 2);

        List<String> is = PromptPages.questions(leader.body(after));
        assertThat(without(is, 1)).isEqualTo(without(original, 1));
        assertThat(is.get(1)).isNotEqualTo(original.get(1));
        assertThat(PromptPages.notes(leader.body(after)).get(0))
                .startsWith("Question 2 was swapped for one that takes")
                .endsWith("everything else stayed.");
        assertThat(PromptPages.questions(leader.body(before))).isEqualTo(original);
    }

    @Test
    void aSwappedQuestionNeverComesBackInAnyVersionOfTheRequest() {
        String sheet = leader.make(Map.of("minutes", "30"));
        Set<String> removed = new HashSet<>();
        for (int times = 0; times < 6; times++) {
            removed.add(PromptPages.questions(leader.body(sheet)).get(0));
            sheet = swap(sheet, 1);
            assertThat(PromptPages.questions(leader.body(sheet))).doesNotContainAnyElementsOf(removed);
        }
        for (int times = 0; times < 3; times++) {
            sheet = PromptPages.location(leader.post(sheet + "/another", Map.of()));
            assertThat(PromptPages.questions(leader.body(sheet))).doesNotContainAnyElementsOf(removed);
        }
    }

    @Test
    void aDroppedQuestionLeavesItsMinutes() {
        String before = leader.make(Map.of("minutes", "45"));
        List<Integer> original = PromptPages.minutes(leader.body(before));

        String after = PromptPages.location(leader.post(before + "/drop", Map.of("question", "4")));

        String page = leader.body(after);
        assertThat(PromptPages.minutes(page).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isLessThan(original.stream().mapToInt(Integer::intValue).sum());
        assertThat(PromptPages.notes(page).get(0)).startsWith("Question 4 was dropped");
    }

    @Test
    void theListOfEarlierSheetsHasUsedSheetsAndTheLastPreview() {
        String first = leader.make(Map.of("minutes", "30"));
        leader.post(first + "/use", Map.of("how", "printed"));
        String second = swap(first, 2);
        String third = swap(second, 2);

        assertThat(leader.body("/team/prompts?team=" + team))
                .contains(first, third, "Printed on", "Only looked at")
                .doesNotContain(second);
    }

    @Test
    void theOpeningIsNotDropped() {
        String sheet = leader.make(Map.of("minutes", "30"));

        HttpResponse<String> answer = leader.post(sheet + "/drop", Map.of("question", "1"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("A sheet needs its opening and its close.");
    }

    @Test
    void aPrintedSheetCanBeChangedWithoutMarkingItsOwnQuestionsAsReused() {
        String sheet = leader.make(Map.of("minutes", "30"));
        leader.post(sheet + "/use", Map.of("how", "printed"));

        assertThat(leader.body(swap(sheet, 2))).doesNotContain("It is back", "are back");
    }

    @Test
    void anOwnQuestionIsOnlyOnItsSheet() {
        String sheet = withRoom();
        int original = total(sheet);

        String after =
                PromptPages.location(leader.post(sheet + "/own", Map.of("text", OWN, "depth", "1", "minutes", "2")));

        assertThat(PromptPages.questions(leader.body(after))).contains(OWN);
        assertThat(total(after)).isEqualTo(original + 2);
        assertThat(PromptPages.notes(leader.body(after)).get(0)).startsWith("Your own question is question");
        leader.post(after + "/use", Map.of("how", "printed"));
        assertThat(leader.body(leader.make(Map.of("minutes", "90")))).doesNotContain(OWN);
        assertThat(leader.body(swap(after, 1))).contains(OWN);
    }

    @Test
    void anotherVersionKeepsTheLeadersOwnQuestionAndTheTime() {
        String sheet = PromptPages.location(
                leader.post(withRoom() + "/own", Map.of("text", OWN, "depth", "1", "minutes", "2")));
        for (int version = 0; version < 3; version++) {
            List<String> before = PromptPages.questions(leader.body(sheet));
            sheet = PromptPages.location(leader.post(sheet + "/another", Map.of()));
            assertThat(PromptPages.questions(leader.body(sheet))).contains(OWN).isNotEqualTo(before);
            assertThat(total(sheet)).isBetween(34, 39);
            assertThat(PromptPages.notes(leader.body(sheet))).noneMatch(note -> note.contains("everything else"));
        }
    }

    @Test
    void anOwnQuestionThatIsTooLongSaysByHowMuchAndWhatToDrop() {
        String sheet = leader.make(Map.of("minutes", "30"));
        int over = total(sheet) + 6 - 26;

        HttpResponse<String> answer = leader.post(sheet + "/own", Map.of("text", OWN, "depth", "2", "minutes", "6"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "With it the questions are %d minutes too long for the 26 minutes that there are for them."
                                .formatted(over),
                        "to make room, or give it less time.",
                        "Does it replace a question?",
                        OWN);
    }

    @Test
    void anOwnQuestionReplacesAnotherOnAFullSheet() {
        String sheet = leader.make(Map.of("minutes", "45"));
        List<String> before = PromptPages.questions(leader.body(sheet));

        String after = PromptPages.location(
                leader.post(sheet + "/own", Map.of("text", OWN, "depth", "2", "minutes", "3", "instead", "4")));

        assertThat(PromptPages.questions(leader.body(after)))
                .hasSameSizeAs(before)
                .contains(OWN)
                .doesNotContain(before.get(3));
    }

    @Test
    void aQuestionThatMayBeAboutSomebodyIsShownOnceMoreAndThenAdded() {
        String sheet = leader.make(Map.of("minutes", "45"));
        String text = "What do we think of Maya Manager as a manager?";
        Map<String, String> form = new HashMap<>(Map.of("text", text, "depth", "2", "minutes", "3", "instead", "4"));

        HttpResponse<String> warned = leader.post(sheet + "/own", form);

        assertThat(warned.statusCode()).isEqualTo(200);
        assertThat(warned.body())
                .contains("<mark>Maya Manager</mark> <mark>as a manager?</mark>", "name=\"keep\" value=\"" + text);
        form.put("keep", text);
        String after = PromptPages.location(leader.post(sheet + "/own", form));
        assertThat(leader.body(after)).contains("Is this about somebody?", "<mark>Maya Manager</mark>");
    }

    @Test
    void whatFellFlatDoesNotComeBackInAnotherVersion() {
        String sheet = leader.make(Map.of("minutes", "20"));
        Set<String> flat = new HashSet<>();
        for (int version = 0; version < 8; version++) {
            List<String> questions = PromptPages.questions(leader.body(sheet));
            assertThat(questions).noneMatch(flat::contains);
            assertThat(PromptPages.notes(leader.body(sheet))).noneMatch(note -> note.contains("Too little is left"));
            flat.addAll(questions);
            leader.post(sheet + "/use", Map.of("how", "run"));
            Map<String, String> outcomes = new HashMap<>();
            for (int number = 1; number <= questions.size(); number++) {
                outcomes.put("outcome-" + number, "fell-flat");
            }
            assertThat(leader.post(sheet + "/afterwards", outcomes).statusCode())
                    .isEqualTo(303);
            sheet = PromptPages.location(leader.post(sheet + "/another", Map.of()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|1|5|Write your question.",
                "Is it fine here?|1|5|Begin with What",
                "What is fine here|1|5|end with its question mark",
                "Which faith are you, as a Muslim?|1|5|Nobody speaks for a group",
                "What was your diagnosis?|1|5|Ask about a situation",
                "What is fine here?|3|5|deeper than is safe",
                "What is fine here?||5|Say what your question asks about.",
                "What is fine here?|9|5|whole number",
                "What is fine here?|1|0|whole number",
                "What is fine here?|1|99999999999|whole number",
            })
    void anOwnQuestionIsValidatedLikeALibraryQuestion(String text, String depth, String minutes, String says) {
        HttpResponse<String> answer = leader.post(
                leader.make(Map.of("minutes", "30")) + "/own",
                Map.of("text", text == null ? "" : text, "depth", depth == null ? "" : depth, "minutes", minutes));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(says);
    }

    @Test
    void onlyLeadersOfTheTeamMayChangeASheet() {
        String sheet = leader.make(Map.of("minutes", "30"));

        for (String persona : List.of("member", "reviewer", "administrator", "other-leader")) {
            PromptPages other = new PromptPages(onward.browser().signIn(persona), team);
            for (String what : List.of("/swap", "/drop", "/own")) {
                assertThat(other.post(sheet + what, Map.of("question", "2", "text", OWN, "depth", "1", "minutes", "2"))
                                .statusCode())
                        .as(persona + what)
                        .isEqualTo(403);
            }
        }
    }

    private String swap(String sheet, int question) {
        return PromptPages.location(leader.post(sheet + "/swap", Map.of("question", Integer.toString(question))));
    }

    private String withRoom() {
        String full = leader.make(Map.of("minutes", "45"));
        return PromptPages.location(leader.post(full + "/drop", Map.of("question", "4")));
    }

    private int total(String sheet) {
        return PromptPages.minutes(leader.body(sheet)).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static List<String> without(List<String> list, int index) {
        List<String> without = new ArrayList<>(list);
        without.remove(index);
        return without;
    }
}
