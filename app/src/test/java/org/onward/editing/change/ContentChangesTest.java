package org.onward.editing.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.audit.AuditTrail;
import org.onward.people.People;
import org.onward.people.Role;
import org.onward.people.Roles;

/** Proposing, publishing and undoing in the browser. */
final class ContentChangesTest {
    private static final String RESOURCE = "/editing/items/resource/chairing-inclusively";
    private static final String MODULE = "/editing/items/module/inclusive-meetings";
    private static final String MODULE_FILE = "modules/inclusive-meetings/module.md";
    private static final String PROMPT = "/editing/items/prompt/al-first-week";
    private static final String TITLE = "Chairing so that everybody is heard";
    private static final Pattern FIELD = Pattern.compile(
            "(?s)<input (?=[^>]*name=\"((?:text-|note|seen)[^\"]*)\")[^>]*value=\"([^\"]*)\"|<textarea [^>]*name=\"(text-[^\"]*)\"[^>]*>([^<]*)</textarea>");

    @RegisterExtension
    static final RunningOnward onward = new RunningOnward().withContentOfItsOwn();

    private SmallTrust trust;
    private RunningOnward.Browser author;
    private RunningOnward.Browser second;

    @BeforeEach
    void appointTwoEditors() {
        trust = SmallTrust.create(onward.jdbi());
        new Roles(onward.jdbi(), new AuditTrail(onward.jdbi(), onward.clock()), onward.clock())
                .grantAsOperator(
                        trust.branch().administrator(),
                        Role.CONTENT_EDITOR,
                        new People(onward.jdbi()).requireTeam(trust.top()));
        author = onward.browser().signIn("reviewer");
        second = onward.browser().signIn("administrator");
    }

    @Test
    void aChangeIsProposedByOneEditorAndPublishedByAnother() {
        String change = propose(RESOURCE, Map.of("text-title", TITLE, "note", "Plainer"));
        assertThat(readers("/resources/chairing-inclusively")).doesNotContain(TITLE);
        assertThat(second.get("/editing").body()).contains("Proposed changes", "Title", change);
        assertThat(second.get(change).body()).contains("Waits for another editor", TITLE, "Plainer", "Publish it");

        assertThat(submit(second, change, "/publish", Map.of()).statusCode()).isEqualTo(303);

        assertThat(readers("/resources/chairing-inclusively")).contains(TITLE);
        assertThat(second.get("/editing").body()).doesNotContain("Proposed changes");
        assertThat(onward.api("leader")
                        .get("/api/v1/catalogue?q=everybody+is+heard")
                        .body())
                .as("the search")
                .contains("chairing-inclusively");
        assertThat(archivedTitles("chairing-inclusively")).contains(TITLE);
        assertThat(author.get(RESOURCE).body()).contains("Published on", "Rowan Reviewer");
        assertThat(audit()).contains("content change proposed", "content change published");
    }

    @Test
    void nobodyPublishesTheirOwnProposal() {
        String change = propose(RESOURCE, Map.of("text-title", TITLE));
        assertThat(author.get(change).body()).doesNotContain("Publish it").contains("Withdraw it");

        assertThat(submit(author, change, "/publish", Map.of()).statusCode()).isEqualTo(403);

        assertThat(readers("/resources/chairing-inclusively")).doesNotContain(TITLE);
        assertThatThrownBy(
                        () -> onward.jdbi()
                                .useHandle(
                                        handle -> handle.execute(
                                                """
                        INSERT INTO content_change_step (change, type, proposed_by, step, taken_by, taken, reason, number)
                        SELECT id, type, proposed_by, 'published', proposed_by, now(), '', 99 FROM content_change
                        """)))
                .as("the database refuses it, too")
                .hasMessageContaining("content_change_is_published_by_a_second_person");
    }

    @Test
    void theOnlyEditorIsToldWhatToDo() {
        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE role_grant SET revoked = now() WHERE role = 'content-editor' AND person = ?",
                        trust.branch().administrator().value()));

        assertThat(author.get(RESOURCE).body()).contains("You are the only content editor");
    }

    @Test
    void aReturnedProposalHasAReasonAndCanBeEditedAgain() {
        String change = propose(RESOURCE, Map.of("text-title", TITLE));
        assertThat(submit(second, change, "/return", Map.of("reason", "")).body())
                .contains("Say what should be different.");

        submit(second, change, "/return", Map.of("reason", "Keep the title of the publisher"));

        assertThat(author.get(change).body()).contains("Keep the title of the publisher", "Returned on");
        assertThat(author.get(RESOURCE + "?from=" + change.replaceFirst(".*/", ""))
                        .body())
                .contains("value=\"" + TITLE + "\"");
        assertThat(submit(second, change, "/publish", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void anAuthorWithdrawsAProposal() {
        String change = propose(RESOURCE, Map.of("text-title", TITLE));
        assertThat(submit(second, change, "/withdraw", Map.of()).statusCode()).isEqualTo(403);

        assertThat(submit(author, change, "/withdraw", Map.of()).statusCode()).isEqualTo(303);

        assertThat(author.get(change).body()).contains("Withdrawn on");
        assertThat(submit(second, change, "/publish", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void anUndoneChangeIsNoLongerShownAndStaysInTheHistory() {
        String before = readersTitle();
        String first = publish(RESOURCE, Map.of("text-title", TITLE));
        String later = publish(RESOURCE, Map.of("text-title", TITLE + " today"));

        submit(author, later, "/undo", Map.of("reason", "One word too many"));
        assertThat(readersTitle()).isEqualTo(TITLE);
        submit(author, first, "/undo", Map.of("reason", "Back to the file"));

        assertThat(readersTitle()).isEqualTo(before);
        assertThat(author.get(later).body()).contains("Published on", "Undone on", "One word too many");
        assertThat(submit(second, later, "/undo", Map.of("reason", "Again")).statusCode())
                .isEqualTo(409);
        assertThat(audit()).contains("content change undone");
    }

    @Test
    void reviewedTodayNeedsNobodyElseAndChangesTheDatesOnly() {
        String before = readers("/modules/inclusive-meetings");

        assertThat(author.submit(MODULE, MODULE + "/reviewed", Map.of()).statusCode())
                .isEqualTo(303);

        assertThat(author.get(MODULE).body())
                .contains(
                        "Reviewed: 24 November 2026. Next review by: 24 November 2027",
                        "Reviewed, without another text");
        assertThat(title(readers("/modules/inclusive-meetings"))).isEqualTo(title(before));
        HttpResponse<String> again = author.submit(MODULE, MODULE + "/reviewed", Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("It was reviewed today already.");
        assertThat(audit()).contains("content reviewed");
    }

    @Test
    void aWithdrawnPromptCannotBeBroughtBackByAReview() {
        reportThePrompt();
        assertThat(author.get(PROMPT).body()).doesNotContain("Reviewed today");

        assertThat(author.submit(PROMPT, PROMPT + "/reviewed", Map.of()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aWithdrawnPromptCannotBeBroughtBackByUndoing() {
        author.submit(PROMPT, PROMPT + "/reviewed", Map.of());
        String review = latestChange();
        reportThePrompt();

        HttpResponse<String> answer = submit(author, review, "/undo", Map.of("reason", "It was not me"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Propose another text.");
        assertThat(author.get(review).body()).doesNotContain("Undone on");
    }

    @Test
    void theSecondEditorSeesWhereALinkLeads() {
        String change = propose(MODULE, Map.of("text-case", "[The guide](https://example.org/other-guide) says so."));

        assertThat(second.get(change).body())
                .contains("Links lead to:", "<code>https://example.org/other-guide</code>")
                .contains("<pre>[The guide](https://example.org/other-guide) says so.</pre>");
    }

    @Test
    void oneEditorCannotHaveMoreProposalsThanAnotherCanLookAt() {
        addProposals(50, onward.clock().instant());

        HttpResponse<String> answer = author.post(RESOURCE, form(author, RESOURCE, Map.of("text-title", TITLE)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("50 proposals of yours wait for another editor", TITLE);
        assertThat(changes()).isEqualTo(50);
        addProposals(1, onward.clock().instant());
        assertThat(second.get("/editing").body()).contains("These are the oldest");
    }

    @Test
    void oneEditorCannotMakeMoreThanAThousandChangesInADay() {
        addProposals(1000, onward.clock().instant().minus(Duration.ofHours(23)));
        HttpResponse<String> answer = author.submit(MODULE, MODULE + "/reviewed", Map.of());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Go on tomorrow.");

        onward.clock().set(onward.clock().instant().plus(Duration.ofHours(2)));
        author = onward.browser().signIn("reviewer");

        assertThat(author.submit(MODULE, MODULE + "/reviewed", Map.of()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whileTheFilesHaveErrorsThePageSaysThatNothingCanBePublished() {
        onward.edit(MODULE_FILE, "title: .*", "title:");
        try {
            assertThat(author.get(RESOURCE).body()).contains("The files have errors at the moment");
        } finally {
            onward.edit(MODULE_FILE, "title:", "title: Inclusive meetings and scheduling");
        }
        assertThat(author.get(RESOURCE).body()).doesNotContain("The files have errors at the moment");
    }

    @Test
    void aPublishedChangeOfAnItemThatIsGoneCanStillBeOpened() {
        author.submit(PROMPT, PROMPT + "/reviewed", Map.of());
        String review = latestChange();
        onward.jdbi().useHandle(handle -> {
            handle.execute("ALTER TABLE content_change DISABLE TRIGGER content_change_is_append_only");
            handle.execute("UPDATE content_change SET item = 'no-longer-here'");
            handle.execute("ALTER TABLE content_change ENABLE TRIGGER content_change_is_append_only");
        });
        publish(RESOURCE, Map.of("text-title", TITLE));

        assertThat(author.get("/editing").body())
                .contains("Published in the browser, and not shown", "href=\"" + review + "\"");
        assertThat(author.get(review).statusCode()).isEqualTo(200);
    }

    @Test
    void theCheckSaysBesideTheFieldWhatIsWrong() {
        HttpResponse<String> answer = author.post(
                PROMPT, form(author, PROMPT, Map.of("text-text", "Do you like it here?", "note", "Shorter")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"text-text-error\"", "Do you like it here?", "value=\"Shorter\"")
                .contains("What, How");
        assertThat(changes()).isZero();
    }

    @Test
    void textThatIsNestedTooDeepIsRefusedBesideItsField() {
        HttpResponse<String> answer = author.post(
                MODULE + "/preview", form(author, MODULE, Map.of("text-case", "*a ".repeat(60) + "a* ".repeat(60))));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("more than 40 levels deep", "Take some of them apart.");
    }

    @Test
    void aPreviewShowsTheDifferenceAndTheAdviceAndSendsNothing() {
        HttpResponse<String> answer = author.post(
                MODULE + "/preview", form(author, MODULE, Map.of("text-case", "It was *late*.\n\nNobody came.")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Nothing is sent yet", "It was <em>late</em>.", "Aim for 150 to 350 words")
                .contains("It was *late*.&#10;&#10;Nobody came.</textarea>");
        assertThat(changes()).isZero();
    }

    @Test
    void aPreviewShowsOnlyTheTextsThatDiffer() {
        Map<String, String> form = form(author, MODULE, Map.of("text-title", "Meetings for everybody"));
        form.replaceAll((name, text) -> text.replace("\n", "\r\n"));

        HttpResponse<String> answer = author.post(MODULE + "/preview", form);

        assertThat(answer.body().split("class=\"onward-difference\"", -1)).hasSize(2);
    }

    @Test
    void aTextCannotBeProposedWhenReadersSeeItAlready() {
        assertThat(author.post(RESOURCE, form(author, RESOURCE, Map.of())).body())
                .contains("Readers see exactly this already");
    }

    @Test
    void aFormThatWasOpenedBeforeAPublicationIsShownAgain() {
        Map<String, String> opened = form(author, RESOURCE, Map.of("text-audience", "everybody who chairs"));
        publish(RESOURCE, Map.of("text-title", TITLE));

        HttpResponse<String> answer = author.post(RESOURCE, opened);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Readers see other texts than when you opened this page", "everybody who chairs");
    }

    @Test
    void aProposalIsNotPublishedOnceTheItemHasChanged() {
        String change = propose(RESOURCE, Map.of("text-title", TITLE));
        publish(RESOURCE, Map.of("text-title", "Another title"));
        assertThat(second.get(change).body())
                .contains("It cannot be published as it is")
                .doesNotContain("Publish it");

        assertThat(submit(second, change, "/publish", Map.of()).statusCode()).isEqualTo(409);

        assertThat(readersTitle()).isEqualTo("Another title");
    }

    @Test
    void theFileWinsUntilAnEditorHasLooked() {
        publish(MODULE, Map.of("text-title", "Meetings for everybody"));
        onward.edit(MODULE_FILE, "title: .*", "title: Meetings from the file");
        try {
            assertThat(readers("/modules/inclusive-meetings")).contains("Meetings from the file");
            assertThat(author.get("/editing").body()).contains("Published in the browser, and not shown", MODULE);
            assertThat(author.get(MODULE).body())
                    .contains("Published here, and not shown", "Meetings for everybody", "The file has changed");
        } finally {
            onward.edit(MODULE_FILE, "title: .*", "title: Inclusive meetings and scheduling");
        }
        assertThat(readers("/modules/inclusive-meetings")).contains("Meetings for everybody");
    }

    @Test
    void onlyContentEditorsMayEdit() {
        String change = propose(RESOURCE, Map.of("text-title", TITLE));
        for (String path : List.of("/editing/items", RESOURCE, change)) {
            assertThat(onward.browser().signIn("leader").get(path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void theListFindsItemsByKindAndWords() {
        assertThat(author.get("/editing/items?kind=prompt&q=first+week").body())
                .contains(PROMPT)
                .doesNotContain(RESOURCE);
        assertThat(author.get("/editing/items?q=xyzzy").body()).contains("Nothing has these words.");
        assertThat(author.get("/editing/items?kind=poem").statusCode()).isEqualTo(422);
        assertThat(author.get("/editing/items/resource/no-such-thing").statusCode())
                .isEqualTo(404);
    }

    private static void reportThePrompt() {
        onward.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                """
                        INSERT INTO prompt_report (id, prompt, wording, why)
                        VALUES (gen_random_uuid(), 'al-first-week', 'Who made it easier?', '')
                        """));
    }

    private void addProposals(int number, Instant proposed) {
        onward.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO content_change (id, kind, item, type, proposed_by, proposed, note)
                        SELECT gen_random_uuid(), 'module', 'inclusive-meetings', 'texts', :author, :proposed, ''
                        FROM generate_series(1, :number)
                        """)
                .bind("author", trust.branch().reviewer().value())
                .bind("proposed", proposed)
                .bind("number", number)
                .execute());
    }

    private static String latestChange() {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT '/editing/changes/' || id FROM content_change ORDER BY proposed DESC LIMIT 1")
                .mapTo(String.class)
                .one());
    }

    /** @return the address of the change */
    private String propose(String item, Map<String, String> texts) {
        HttpResponse<String> answer = author.post(item, form(author, item, texts));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String publish(String item, Map<String, String> texts) {
        String change = propose(item, texts);
        assertThat(submit(second, change, "/publish", Map.of()).statusCode()).isEqualTo(303);
        return change;
    }

    private static HttpResponse<String> submit(
            RunningOnward.Browser browser, String page, String action, Map<String, String> fields) {
        return browser.submit(page, page + action, fields);
    }

    /** The form of a page with all its fields, some of them changed. */
    private static Map<String, String> form(RunningOnward.Browser browser, String page, Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(browser.get(page).body());
        while (field.find()) {
            boolean input = field.group(1) != null;
            fields.put(unescape(field.group(input ? 1 : 3)), unescape(field.group(input ? 2 : 4)));
        }
        fields.putAll(changed);
        return browser.filled(page, fields);
    }

    private static String unescape(String html) {
        return html.replace("&#10;", "\n")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#61;", "=")
                .replace("&#96;", "`")
                .replace("&amp;", "&");
    }

    private static String readers(String page) {
        return onward.browser().signIn("leader").get(page).body();
    }

    private static String readersTitle() {
        return title(readers("/resources/chairing-inclusively"));
    }

    private static String title(String page) {
        return page.replaceFirst("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1");
    }

    private static int changes() {
        return onward.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM content_change")
                .mapTo(Integer.class)
                .one());
    }

    private static List<String> archivedTitles(String item) {
        return onward.jdbi()
                .withHandle(handle -> handle.select("SELECT title FROM content_version WHERE item = ?", item)
                        .mapTo(String.class)
                        .list());
    }

    private static List<String> audit() {
        return onward.jdbi().withHandle(handle -> handle.select("SELECT action FROM audit_entry")
                .mapTo(String.class)
                .list());
    }
}
