package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

/** Private notes on a module's page. */
final class NotesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String MODULE = "/modules/inclusive-meetings";
    private static final Pattern KEY = Pattern.compile("name=\"(csrf|once)\" value=\"([^\"]+)\"");
    private static final Pattern DELETE = Pattern.compile("formaction=\"([^\"#]+/delete)#");

    private RunningOnward.Browser browser;

    @BeforeEach
    void signIn() {
        SmallTrust.create(onward.jdbi());
        browser = onward.browser().signIn("member");
    }

    @Test
    void aNoteIsShownToItsAuthorOnly() {
        browser.submit(
                MODULE, MODULE + "/reflection", Map.of("note", "Three <people>\r\n& a Friday", "noteMinutes", "4"));

        assertThat(page())
                .contains("Three &lt;people&gt;")
                .contains("&amp; a Friday")
                .contains("Written 24 November 2026");
        assertThat(minutes()).isEqualTo(4);
        for (String persona : new String[] {"leader", "manager", "reviewer", "administrator", "other-member"}) {
            assertThat(onward.browser().signIn(persona).get(MODULE).body())
                    .as(persona)
                    .doesNotContain("Three &lt;people&gt;", "What you wrote");
        }
    }

    @Test
    void anEmptyNoteIsRefused() {
        HttpResponse<String> answer =
                browser.submit(MODULE, MODULE + "/reflection", Map.of("note", " \r\n ", "noteMinutes", "3"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Write a few words. Only you can read them.")
                .contains("value=\"3\"");
        assertThat(page()).contains("None of five rungs");
    }

    @Test
    void aTooLongNoteIsShownAgainInFull() {
        String note = "word ".repeat(2_001);

        HttpResponse<String> answer = browser.submit(MODULE, MODULE + "/reflection", Map.of("note", note + "end"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Use at most 10,000 characters. You entered 10,008.")
                .contains("word end");
    }

    @Test
    void anExpiredFormKeepsItsText() {
        HttpResponse<String> answer =
                browser.post(MODULE + "/reflection", Map.of("note", "Not lost", "csrf", "stale", "once", "1"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nothing was lost").contains(">Not lost</textarea>");
        assertThat(page()).contains("None of five rungs");
    }

    @Test
    void aDoubleClickSavesOneNote() {
        Map<String, String> form = new HashMap<>(keys(page()));
        form.put("note", "Once is enough");

        browser.post(MODULE + "/reflection", form);
        HttpResponse<String> second = browser.post(MODULE + "/reflection", form);

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(page().split("Once is enough", -1)).hasSize(2);
    }

    @Test
    void deletingANoteKeepsTheRung() {
        browser.submit(MODULE, MODULE + "/reflection", Map.of("note", "To be forgotten"));
        String delete = deleteAction(page());

        assertThat(onward.browser()
                        .signIn("leader")
                        .submit(MODULE, delete, Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(page()).contains("To be forgotten");
        assertThat(browser.submit(MODULE, delete, Map.of()).statusCode()).isEqualTo(303);

        assertThat(page()).doesNotContain("To be forgotten").contains("Written 24 November 2026");
        assertThat(browser.submit(MODULE, delete, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void aNoteIsChangedAndItsEarlierTextIsKeptUntilItIsDeleted() {
        browser.submit(MODULE, MODULE + "/reflection", Map.of("note", "The first thought"));
        String note = browser.get("/notes").body().replaceAll("(?s).*href=\"(/notes/[^\"]+)\".*", "$1");

        browser.submit(note, note, Map.of("note", "The first thought"));
        assertThat(browser.get(note).body()).contains("Nothing was changed");
        assertThat(browser.submit(note, note, Map.of("note", " ")).statusCode()).isEqualTo(422);
        browser.submit(note, note, Map.of("note", "A second thought"));

        assertThat(browser.get(note).body())
                .contains("id=\"note-done\"", "Your note is changed", ">A second thought</textarea>")
                .contains("What it said before", "The first thought");
        assertThat(page()).contains("A second thought").doesNotContain("The first thought");
        for (String persona : new String[] {"leader", "manager", "reviewer", "administrator", "other-member"}) {
            RunningOnward.Browser somebody = onward.browser().signIn(persona);
            assertThat(somebody.get(note).statusCode()).as(persona).isEqualTo(404);
            assertThat(somebody.submit(MODULE, note, Map.of("note", "Mine now")).statusCode())
                    .as(persona)
                    .isEqualTo(404);
            assertThat(somebody.get("/notes").body()).as(persona).contains("You have not written a note yet");
        }

        browser.submit(note, note + "/delete", Map.of());
        assertThat(browser.get("/notes").body()).contains("Your note is deleted, with what it said before");
        int texts = onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT (SELECT count(*) FROM reflection) + (SELECT count(*) FROM reflection_revision)")
                .mapTo(Integer.class)
                .one());
        assertThat(texts).isZero();
    }

    @Test
    void allNotesAreListedByDateOrByModuleInPages() {
        for (int number = 1; number <= 21; number++) {
            onward.clock().set(RunningOnward.NOW.plusSeconds(number));
            String module = number % 2 == 0 ? MODULE : "/modules/fair-recruitment";
            browser.submit(module, module + "/reflection", Map.of("note", "Thought no. %d.".formatted(number)));
        }

        assertThat(browser.get("/notes").body())
                .contains("21 notes", "1–20 of 21", "Thought no. 21.", "Thought no. 2.")
                .doesNotContain("Thought no. 1.");
        assertThat(browser.get("/notes?page=2").body())
                .contains("Thought no. 1.", "21–21 of 21")
                .doesNotContain("Thought no. 2.");
        assertThat(browser.get("/notes?by=module&page=2").body()).contains("Thought no. 2.");
        assertThat(browser.get("/notes?page=3").statusCode()).isEqualTo(404);
        assertThat(browser.get("/").body()).contains("href=\"/notes\"");
    }

    @Test
    void theConfirmationIsBesideTheNote() {
        browser.submit(MODULE, MODULE + "/reflection", Map.of("note", "A thought"));

        String page = page();

        assertThat(page.indexOf("Your note is kept"))
                .isGreaterThan(page.indexOf("id=\"reflect\""))
                .isLessThan(page.indexOf("id=\"discuss\""));
        assertThat(page.split("Your note is kept", -1)).as("shown once").hasSize(2);
        assertThat(page()).doesNotContain("Your note is kept");
    }

    private String page() {
        HttpResponse<String> page = browser.get(MODULE);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private int minutes() {
        return onward.jdbi().withHandle(handle -> handle.select("SELECT coalesce(sum(minutes), 0) FROM learning_event")
                .mapTo(Integer.class)
                .one());
    }

    private static Map<String, String> keys(String page) {
        Map<String, String> keys = new HashMap<>();
        Matcher matcher = KEY.matcher(page);
        while (matcher.find()) {
            keys.put(matcher.group(1), matcher.group(2));
        }
        return keys;
    }

    private static String deleteAction(String page) {
        Matcher matcher = DELETE.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
