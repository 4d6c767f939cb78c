package org.onward.prompts.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.onward.Concurrently;
import org.onward.RunningOnward;
import org.onward.prompts.exclusion.WithdrawnPrompts;

/** Questions that felt excluding are reported after a sheet was used, and reports are taken back. */
final class ReportingTest extends UsedSheetFixture {
    private static final Pattern VERSION_4 = Pattern.compile(".{14}4.*");

    private static final String OWN = "Which of our rotas was last changed by the people who work it?";

    @Test
    void aReportedQuestionIsWithdrawnFromAllTeams() {
        String prompt = prompts().get(0);

        HttpResponse<String> answer = report(member, prompt, "It takes a car for granted");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/shared");
        assertThat(new WithdrawnPrompts(onward.jdbi(), org.onward.content.ShippedContent::library).withdrawnPrompts())
                .extracting(Object::toString)
                .containsExactly(prompt);
        assertThat(leader.get(sheet).body())
                .contains("Question 1 was withdrawn from all teams for now, because somebody in the organisation");
        make("other-leader", trust.other().team().toString());
        assertThat(texts("SELECT prompt FROM prompt_sheet_prompt JOIN prompt_sheet ON id = sheet WHERE team = '%s'"
                        .formatted(trust.other().team())))
                .isNotEmpty()
                .doesNotContain(prompt);
    }

    @Test
    void aReportIsStoredWithoutAnyTraceOfThePerson() {
        for (int number = 0; number < 5; number++) {
            report(number % 2 == 0 ? member : leader, prompts().get(number % 3), "Reason " + number);
        }

        List<Map<String, Object>> rows = onward.jdbi()
                .withHandle(handle -> handle.select("SELECT *, xmin::text AS written FROM prompt_report ORDER BY ctid")
                        .mapToMap()
                        .list());
        assertThat(rows).hasSize(5);
        assertThat(rows).extracting(row -> row.get("id").toString()).isSorted().allMatch(id -> VERSION_4
                .matcher(id)
                .matches());
        assertThat(rows)
                .extracting(row -> row.get("written"))
                .as("all written by the same transaction")
                .containsOnly(rows.get(0).get("written"));
        assertThat(rows.get(0).keySet())
                .containsExactlyInAnyOrder("id", "prompt", "wording", "why", "until_changed", "written");
        assertThat(texts("SELECT xmin::text FROM idempotency_key"))
                .doesNotContain(rows.get(0).get("written").toString());
        assertThat(texts("SELECT o::text FROM idempotency_key o")).noneMatch(row -> row.contains("excluding"));
        assertThat(texts("SELECT action FROM audit_entry")).noneMatch(action -> action.contains("report"));
    }

    @Test
    void aReportThatIsSentTwiceIsStoredOnce() {
        Map<String, String> form = member.filled(
                sheet + "/shared", Map.of("sheet", id(), "prompt", prompts().get(0)));

        assertThat(IntStream.range(0, 3).mapToObj(time -> member.post("/team/prompts/excluding", form)))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(303));
        assertThat(texts("SELECT id::text FROM prompt_report")).hasSize(1);
    }

    @Test
    void aReportIsTakenBackByItsCodeUntilAnEditorHasDecided() {
        HttpResponse<String> first = reportWithCode(member, prompts().get(0));
        HttpResponse<String> equal = reportWithCode(leader, prompts().get(0));
        assertThat(first.body()).contains("Your report is sent", "Only this page can take it back");
        assertThat(texts("SELECT id::text FROM prompt_report"))
                .as("equal reports of two people")
                .containsExactlyInAnyOrder(code(first), code(equal));
        assertThat(reported()).containsOnly(prompts().get(0));

        assertThat(takeBack(member, code(first)).statusCode()).isEqualTo(303);
        assertThat(takeBack(member, code(first)).statusCode()).isEqualTo(409);
        assertThat(texts("SELECT id::text FROM prompt_report")).containsExactly(code(equal));

        onward.jdbi().useHandle(handle -> handle.execute("UPDATE prompt_report SET until_changed = 'seen'"));
        HttpResponse<String> tooLate = takeBack(leader, code(equal));
        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(tooLate.body()).contains("a content editor has looked at it", code(equal));
        assertThat(takeBack(leader, "no code").statusCode()).isEqualTo(422);
    }

    @Test
    void aReportThatWasTakenBackDoesNotCountTowardsTheLimitOfTheWeek() {
        for (String prompt : prompts().subList(0, 3)) {
            takeBack(member, code(reportWithCode(member, prompt)));
        }

        assertThat(reportWithCode(member, prompts().get(3)).body()).contains("Your report is sent");
    }

    @Test
    void theCodeOfAReportIsOnOnePageOnlyAndIsSentTwiceWithoutHarm() {
        Map<String, String> form = new HashMap<>(member.filled(
                sheet + "/shared", Map.of("sheet", id(), "prompt", prompts().get(0))));
        form.put("report", "0b7f3c1e-5a52-4c8e-9f0d-2a6b1c3d4e5f");

        HttpResponse<String> first = member.post("/team/prompts/excluding", form);
        HttpResponse<String> second = member.post("/team/prompts/excluding", form);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("0b7f3c1e"));
        assertThat(second.body()).contains("Your report is sent");
        assertThat(texts("SELECT id::text FROM prompt_report")).hasSize(1);
        form.put("report", "0193aa00-0000-7000-8000-000000000009");
        assertThat(member.post("/team/prompts/excluding", form).statusCode())
                .as("an id with a timestamp")
                .isEqualTo(422);
    }

    private HttpResponse<String> reportWithCode(RunningOnward.Browser who, String prompt) {
        HttpResponse<String> form = open(who);
        Map<String, String> fields =
                new HashMap<>(who.filled(sheet + "/shared", Map.of("sheet", id(), "prompt", prompt)));
        fields.put("report", code(form));
        return who.post("/team/prompts/excluding", fields);
    }

    private static HttpResponse<String> takeBack(RunningOnward.Browser who, String code) {
        String address = "/team/prompts/excluding/take-back";
        return who.submit(address, address, Map.of("report", code));
    }

    private static String code(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*name=\"report\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void onePersonMayReportThreeQuestionsAWeekAndOthersAreNotAffected() {
        prompts().stream().limit(3).forEach(prompt -> report(member, prompt, ""));

        HttpResponse<String> fourth = report(member, prompts().get(3), "It takes a car for granted");

        assertThat(fourth.statusCode()).isEqualTo(422);
        assertThat(fourth.body()).contains("as many as one person can", "It takes a car for granted");
        assertThat(reported()).hasSize(3).doesNotContain(prompts().get(3));
        assertThat(report(leader, prompts().get(3), "").statusCode()).isEqualTo(303);
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(6)));
        assertThat(report(onward.browser().signIn("member"), prompts().get(3), "Still so")
                        .statusCode())
                .as("in the next week")
                .isEqualTo(303);
    }

    @Test
    void onePersonMayReportAQuestionOnce() {
        report(member, prompts().get(0), "It takes a car for granted");

        HttpResponse<String> again = report(member, prompts().get(0), "And a house");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("this week already", "And a house");
        assertThat(texts("SELECT why FROM prompt_report")).containsExactly("It takes a car for granted");
    }

    @RepeatedTest(5) // the threads do not meet in every run
    void concurrentReportsKeepTheLimit() {
        List<String> prompts = prompts();
        List<Map<String, String>> forms = prompts.stream()
                .map(prompt -> member.filled("/", Map.of("sheet", id(), "prompt", prompt)))
                .toList();

        List<Integer> answers =
                Concurrently.run(prompts.size(), each -> member.post("/team/prompts/excluding", forms.get(each))
                        .statusCode());

        assertThat(answers).filteredOn(answer -> answer == 303).hasSize(3);
        assertThat(reported()).hasSize(3);
    }

    @Test
    void noAddressOfAReportContainsASheetOrAQuestion() {
        assertThat(member.get(sheet + "/shared").body()
                        + leader.get(sheet + "/afterwards").body())
                .contains("action=\"/team/prompts/excluding/form\"")
                .doesNotContain("excluding?");
        HttpResponse<String> form = open(member);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("action=\"/team/prompts/excluding\"", "Nobody learns that it was you");
        assertThat(member.get("/team/prompts/excluding").statusCode()).isEqualTo(303);
    }

    @Test
    void aReasonHasAtMost300CharactersAndIsKeptOnThePage() {
        HttpResponse<String> answer = report(member, prompts().get(0), "x".repeat(301));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("x".repeat(301), "name nobody");
        assertThat(texts("SELECT id::text FROM prompt_report")).isEmpty();
    }

    @Test
    void nobodyReportsOnASheetThatWasNotSharedWithThem() {
        assertThat(open(onward.browser().signIn("other-member")).statusCode()).isEqualTo(404);
        assertThat(report(onward.browser().signIn("other-member"), prompts().get(0), "")
                        .statusCode())
                .isEqualTo(404);
        sheet = make("leader", trust.branch().team().toString());
        use("printed");
        assertThat(open(member).statusCode()).isEqualTo(404);
    }

    @Test
    void aReportedOwnQuestionIsWithdrawnFromItsSheetAndAnEditorDecidesAboutIt() {
        change("/drop", Map.of("question", "2"));
        change("/own", Map.of("text", OWN, "depth", "1", "minutes", "2"));
        use("shared");
        String own = prompts().stream()
                .filter(prompt -> prompt.startsWith("own-"))
                .findFirst()
                .orElseThrow();
        assertThat(member.get(sheet + "/shared").body()).contains(OWN);

        report(member, own, "It points at one person");

        assertThat(member.get(sheet + "/shared").body()).doesNotContain(OWN);
        assertThat(leader.get(sheet + "/print").body()).doesNotContain(OWN);
        assertThat(leader.get(sheet).body()).contains("was withdrawn", OWN);
        RunningOnward.Browser editor = onward.browser().signIn("reviewer");
        assertThat(editor.get("/editing/prompts").body())
                .contains(OWN, "A team’s own question", "It points at one person");
        assertThat(editor.submit(
                                "/editing/prompts",
                                "/editing/prompts/%s/decision".formatted(own),
                                Map.of(
                                        "decision",
                                        "keep",
                                        "seen",
                                        texts("SELECT id::text FROM prompt_report")
                                                .get(0)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(member.get(sheet + "/shared").body()).contains(OWN);
    }

    private HttpResponse<String> report(RunningOnward.Browser who, String prompt, String why) {
        Map<String, String> form = Map.of("sheet", id(), "prompt", prompt, "why", why);
        return who.submit("/", "/team/prompts/excluding", form);
    }

    private HttpResponse<String> open(RunningOnward.Browser who) {
        return who.submit("/", "/team/prompts/excluding/form", Map.of("sheet", id()));
    }

    private static List<String> reported() {
        return texts("SELECT prompt FROM prompt_report");
    }
}
