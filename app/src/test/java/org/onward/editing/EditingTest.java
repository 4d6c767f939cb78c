package org.onward.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ShippedContent;
import org.onward.learning.TestOpenness;

final class EditingTest {
    private static final String FILE = "modules/inclusive-meetings/module.md";

    @RegisterExtension
    static final RunningOnward onward = new RunningOnward().withContentOfItsOwn();

    @Test
    void showsTheServedContent() {
        SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());

        assertThat(page())
                .contains(
                        "What readers see now",
                        "<dt>Modules</dt><dd>"
                                + ShippedContent.library().modules().size() + "</dd>")
                .doesNotContain("cannot be used");
    }

    @Test
    void showsEndedAndUnconfirmedBodiesWithTheirReferences() {
        SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());

        assertThat(page())
                .contains("Names that have ended, or are to end")
                .contains(
                        "Faculty of Clinical Informatics",
                        "Ended in 2024",
                        "href=\"/resources/faculty-of-clinical-informatics\"")
                .contains("National Guardian", "Was to end by June 2026; not confirmed", "Not confirmed")
                .contains("Electronic Staff Record", "Is to end by 2030; not confirmed")
                .contains("href=\"/modules/voice-and-safety\"");
    }

    @Test
    void showsWherePeopleStopBeforeTheLongListOfEndedNames() {
        SmallTrust.create(onward.jdbi());

        assertThat(page()).containsSubsequence("id=\"due\"", "id=\"stopped\"", "id=\"missed\"", "id=\"endings\"");
    }

    @Test
    void onlyContentEditorsMayOpenIt() {
        SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());

        for (String persona : new String[] {"leader", "administrator", "other-reviewer"}) {
            RunningOnward.Browser browser = onward.browser().signIn(persona);
            assertThat(browser.get("/editing").statusCode()).as(persona).isEqualTo(403);
            assertThat(browser.get("/").body()).doesNotContain("href=\"/editing\"");
        }
        assertThat(onward.browser().signIn("reviewer").get("/").body()).contains("href=\"/editing\"");
    }

    @Test
    void aBrokenEditIsShownToEditorsOnly() {
        SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());
        onward.edit(FILE, "minutes: .*", "minutes: soon");
        try {
            assertThat(page())
                    .contains("Your last edit cannot be used yet", FILE, "minutes", "soon", "Write a whole number");
            assertThat(onward.browser().signIn("reviewer").get("/catalogue").body())
                    .contains("The last edit of the content cannot be used");
            assertThat(onward.browser().signIn("leader").get("/catalogue").body())
                    .doesNotContain("cannot be used");
            assertThat(onward.browser()
                            .signIn("administrator")
                            .get("/administration")
                            .body())
                    .contains("Needs you", "goes on being served");
        } finally {
            onward.edit(FILE, "minutes: soon", "minutes: 99");
        }
        assertThat(page()).doesNotContain("cannot be used");
        assertThat(onward.browser()
                        .signIn("leader")
                        .get("/modules/inclusive-meetings")
                        .body())
                .contains("About 99 minutes");
    }

    @Test
    void showsAMissedWordOnceElevenPeopleSearchedForIt() {
        SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());
        onward.api("leader").get("/api/v1/catalogue?q=quagga");
        int words = onward.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM missed_search")
                .mapTo(Integer.class)
                .one());
        assertThat(words).isEqualTo(1);
        assertThat(page())
                .contains("Nothing that 11 people have missed in a week")
                .doesNotContain("quagga");

        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO missed_search_count (week, word, people) VALUES ('2026-11-23', 'quagga', 15)"));

        assertThat(page()).contains("quagga", "At least 15 people in one week, last in the week of 23 November 2026");
    }

    @Test
    void listsUnopenedItems() {
        SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());
        assertThat(neverOpened()).contains("/modules/fair-recruitment", "/modules/inclusive-meetings");

        onward.api("leader").post("/api/v1/me/steps", "{\"item\": \"inclusive-meetings\", \"step\": \"explored\"}");

        assertThat(neverOpened()).contains("/modules/fair-recruitment").doesNotContain("\"/modules/inclusive-meetings");
    }

    @Test
    void listsReviewsDueWithinSixtyDaysAndOverdueOnes() {
        SmallTrust.create(onward.jdbi());
        TestOpenness.openEverything(onward.jdbi());
        onward.edit(FILE, "review-by: .*", "review-by: 2026-12-24");
        assertThat(due()).contains("By 24 December 2026").doesNotContain("The day has passed");

        onward.clock().set(Instant.parse("2026-12-25T10:00:00Z"));

        assertThat(due()).contains("By 24 December 2026", "The day has passed");
    }

    private String page() {
        return onward.browser().signIn("reviewer").get("/editing").body();
    }

    private String neverOpened() {
        return between("id=\"unopened\"", "id=\"warnings\"");
    }

    private String due() {
        return between("id=\"due\"", "id=\"stopped\"");
    }

    private String between(String from, String to) {
        String page = page();
        return page.substring(page.indexOf(from), page.indexOf(to));
    }
}
