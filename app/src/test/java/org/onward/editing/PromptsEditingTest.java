package org.onward.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.ShippedContent;
import org.onward.database.Ids;

/** The editors' page about prompts, and their decisions. */
final class PromptsEditingTest {
    private static final String PAGE = "/editing/prompts";
    private static final String OTHER_TEXT = "What would we notice first if this were so?";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @RegisterExtension
    static final RunningOnward onward = new RunningOnward().withContentOfItsOwn();

    private SmallTrust trust;
    private RunningOnward.Browser editor;
    private String sheet;
    private String prompt;

    private int reports;

    @BeforeEach
    void shareSheet() {
        trust = SmallTrust.create(onward.jdbi());
        editor = onward.browser().signIn("reviewer");
        RunningOnward.Browser leader = onward.browser().signIn("leader");
        String body = onward.api("leader")
                .post("/api/v1/teams/%s/prompt-sheets".formatted(trust.branch().team()), "{\"minutes\": 30}")
                .body();
        sheet = body.replaceFirst("(?s).*?\"id\":\"([^\"]*)\".*", "$1");
        leader.submit("/team/prompts/" + sheet, "/team/prompts/%s/use".formatted(sheet), Map.of("how", "shared"));
        prompt = onward.jdbi()
                .withHandle(handle -> handle.select("SELECT prompt FROM prompt_sheet_prompt ORDER BY place OFFSET 1")
                        .mapTo(String.class)
                        .first());
    }

    @Test
    void aReportIsListedWithoutTeamPersonOrDate() {
        assertThat(page()).contains("Nothing was reported");

        report("It takes a car for granted");

        assertThat(page())
                .contains(text(), "It takes a car for granted")
                .doesNotContain("Digital Support", "Ash Member", "24 November", sheet);
    }

    @Test
    void aKeptPromptGoesBackIntoUse() {
        report("It takes a car for granted");

        assertThat(decide("keep", seen()).statusCode()).isEqualTo(303);

        assertThat(page()).contains("Nothing was reported");
        assertThat(withdrawn()).isZero();
        assertThat(audit()).containsExactly("prompt kept after a report");
    }

    @Test
    void aWithdrawnPromptStaysWithdrawnUntilItsTextChanges() {
        report("It takes a car for granted");
        decide("withdraw", seen());
        assertThat(page()).contains("Nothing was reported", "Withdrawn until the text has changed", text());
        assertThat(audit()).containsExactly("prompt withdrawn until changed");

        String file = "prompts/%s.yaml".formatted(known().theme());
        onward.edit(
                file, "- id: " + prompt + "\\n  text: .*(\\n    .*)*", "- id: " + prompt + "\n  text: " + OTHER_TEXT);

        assertThat(page()).doesNotContain("Withdrawn until the text has changed", text());
        onward.edit(
                file, "  text: " + Pattern.quote(OTHER_TEXT), Matcher.quoteReplacement("  text: \"" + text() + "\""));
    }

    @Test
    void aDecisionDoesNotApplyToLaterReports() {
        report("It takes a car for granted");
        String seen = seen();
        report("It takes a garden for granted");

        decide("keep", seen);

        assertThat(page()).contains("It takes a garden for granted").doesNotContain("It takes a car for granted");
        assertThat(decide("keep", seen).statusCode()).isEqualTo(409);
        assertThat(decide("keep", "nonsense").statusCode()).isEqualTo(422);
    }

    @Test
    void figuresAreShownFromElevenTeams() {
        addTeamsThatUsedThePrompt(10);
        assertThat(page()).contains("Too soon to tell").doesNotContain("worked 11");

        addTeamsThatUsedThePrompt(1);
        assertThat(page()).as("counted once a day").contains("Too soon to tell");
        onward.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE prompt_figure_count SET counted = counted - interval '1 day'"));

        assertThat(page())
                .contains("<td class=\"govuk-table__cell govuk-table__cell--numeric\" data-label=\"Teams\">11</td>");
        assertThat(page()).contains("worked 11, all right 0, fell flat 0, skipped 0");
    }

    @Test
    void theTrialShowsTheRuleThatRejectsEachPrompt() {
        String result = editor.get(PAGE + "/try?people=2&mode=remote&safety=low&minutes=20&moment=&audience=mixed")
                .body();

        assertThat(result).contains("The sheet", "1. ", "Kept off, by the first rule against it", "minutes. ");
        assertThat(Pattern.compile("<summary").matcher(result).results().count())
                .isGreaterThan(3);
        assertThat(editor.get(PAGE + "/try?people=none&minutes=5&mode=x").statusCode())
                .isEqualTo(422);
    }

    @Test
    void onlyContentEditorsMayOpenIt() {
        for (String persona : List.of("leader", "administrator", "other-reviewer")) {
            RunningOnward.Browser browser = onward.browser().signIn(persona);
            assertThat(browser.get(PAGE).statusCode()).as(persona).isEqualTo(403);
            assertThat(browser.get(PAGE + "/try").statusCode()).as(persona).isEqualTo(403);
        }
    }

    /** Adds this many teams that used a sheet with the prompt and rated it as worked. */
    private void addTeamsThatUsedThePrompt(int teams) {
        onward.jdbi().useHandle(handle -> {
            for (int number = 0; number < teams; number++) {
                java.util.UUID team = Ids.next();
                java.util.UUID other = Ids.next();
                handle.execute("INSERT INTO team (id, name) VALUES (?, 'Another')", team);
                handle.execute(
                        """
                        INSERT INTO prompt_sheet (id, team, made_by, made, minutes, mode, seed, subject, notes, root)
                        VALUES (?, ?, ?, now(), 15, 'remote', 1, '', '{}', ?)
                        """,
                        other,
                        team,
                        trust.branch().leader().value(),
                        other);
                handle.execute(
                        "INSERT INTO prompt_sheet_prompt SELECT ?, 1, prompt, version, text, depth, stage, format, minutes,"
                                + " follow_on, because, because_for_all, facts FROM prompt_sheet_prompt WHERE prompt = ? LIMIT 1",
                        other,
                        prompt);
                handle.execute(
                        "INSERT INTO prompt_sheet_use (id, sheet, how, used, used_by) VALUES (?, ?, 'run', now(), ?)",
                        Ids.next(),
                        other,
                        trust.branch().leader().value());
                handle.execute(
                        "INSERT INTO prompt_outcome VALUES (?, ?, 'worked', now(), ?)",
                        other,
                        prompt,
                        trust.branch().leader().value());
            }
            handle.execute("DELETE FROM prompt_sheet_use WHERE sheet = ?", java.util.UUID.fromString(sheet));
        });
    }

    /** Reports the prompt as another persona each time, because a person can report a prompt once. */
    private void report(String why) {
        String persona = List.of("member", "leader", "manager").get(reports++ % 3);
        HttpResponse<String> answer = onward.browser()
                .signIn(persona)
                .submit("/", "/team/prompts/excluding", Map.of("sheet", sheet, "prompt", prompt, "why", why));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> decide(String decision, String seen) {
        return editor.submit(
                PAGE, "%s/%s/decision".formatted(PAGE, prompt), Map.of("decision", decision, "seen", seen));
    }

    private String seen() {
        Matcher seen = SEEN.matcher(page());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private String page() {
        HttpResponse<String> page = editor.get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replace("&#39;", "'");
    }

    private Prompt known() {
        return ShippedContent.library().prompt(new PromptId(prompt)).orElseThrow();
    }

    private String text() {
        return known().text();
    }

    private static int withdrawn() {
        return onward.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM prompt_report")
                .mapTo(Integer.class)
                .one());
    }

    private static List<String> audit() {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT action FROM audit_entry WHERE action LIKE 'prompt%' ORDER BY sequence")
                .mapTo(String.class)
                .list());
    }
}
