package org.onward.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.ShippedContent;

final class ResourceTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String RESOURCE = "/resources/chairing-inclusively";

    private RunningOnward.Browser browser;

    @BeforeEach
    void signIn() {
        SmallTrust.create(onward.jdbi());
        browser = onward.browser().signIn("member");
    }

    @Test
    void aResourceShowsItsReasonAndAddress() {
        assertThat(browser.get(RESOURCE).body())
                .contains("Why it is worth your time")
                .contains("href=\"https://historicengland.org.uk/")
                .contains("8 minutes, our estimate")
                .contains("When you have done it")
                .contains("Inclusive meetings and scheduling");
    }

    @Test
    void aResourceThatWasMarkedByMistakeIsTakenBackForADay() {
        browser.submit(
                RESOURCE + "?module=inclusive-meetings",
                RESOURCE + "/complete",
                Map.of("minutesSpent", "9", "module", "inclusive-meetings"));
        assertThat(browser.get("/modules/inclusive-meetings").body()).contains("One of five rungs");
        assertThat(browser.get(RESOURCE).body()).contains("Wednesday 25 November 2026 at 10:00");

        browser.submit(RESOURCE, RESOURCE + "/complete/undo", Map.of());

        assertThat(browser.get(RESOURCE).body())
                .contains("It is taken back, with its minutes.", "When you have done it")
                .doesNotContain("Take it back");
        assertThat(browser.get("/modules/inclusive-meetings").body()).contains("None of five rungs");
        assertThat(browser.submit(RESOURCE, RESOURCE + "/complete/undo", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void itCountsForTheModuleFromWhichItWasOpenedAndForNoOther() {
        Library library = ShippedContent.library();
        LearningResource shared = library.offeredResources().stream()
                .filter(resource -> library.modulesWith(resource.id()).size() > 1)
                .findFirst()
                .orElseThrow();
        List<LearningModule> modules = library.modulesWith(shared.id());
        String address = "/resources/" + shared.id();
        String opened = address + "?module=" + modules.get(1).id();
        assertThat(browser.get("/modules/" + modules.get(1).id()).body())
                .contains(address + "?module&#61;" + modules.get(1).id());

        browser.submit(
                opened,
                address + "/complete",
                Map.of("module", modules.get(1).id().value()));

        String learning = onward.api("member").get("/api/v1/me/learning").body();
        assertThat(learning)
                .contains("\"item\":\"%s\"".formatted(shared.id()))
                .contains("\"item\":\"%s\"".formatted(modules.get(1).id()))
                .doesNotContain("\"item\":\"%s\"".formatted(modules.get(0).id()));
        browser.submit(address, address + "/complete", Map.of());
        assertThat(onward.api("member").get("/api/v1/me/learning").body())
                .doesNotContain("\"item\":\"%s\"".formatted(modules.get(0).id()));
    }

    @Test
    void everyOfferedResourceHasAPage() {
        ShippedContent.library().offeredResources().forEach(resource -> assertThat(
                        browser.get("/resources/" + resource.id()).statusCode())
                .as(resource.id().value())
                .isEqualTo(200));
    }

    @Test
    void anUncheckedResourceIsNotFoundForALearner() {
        assertThat(ShippedContent.library().resources())
                .filteredOn(LearningResource::isNotChecked)
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(
                                browser.get("/resources/" + resource.id()).statusCode())
                        .as(resource.id().value())
                        .isEqualTo(404));
    }

    @Test
    void aResourceShowsHowItWasChecked() {
        assertThat(browser.get(RESOURCE).body()).contains("Seen as an archived copy in November 2026");
    }

    @Test
    void aReplacedResourceLinksToItsReplacement() {
        HttpResponse<String> answer = browser.get("/resources/just-culture-guide");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Something else has taken its place")
                .contains("href=\"/resources/being-fair-tool\"")
                .contains("The being fair tool took its place in May 2025");
        assertThat(browser.get("/catalogue?q=just+culture+guide").body())
                .doesNotContain("href=\"/resources/just-culture-guide\"");
    }

    @Test
    void aReplacedResourceCanStillBeRecordedAsDone() {
        browser.submit(
                "/resources/just-culture-guide",
                "/resources/just-culture-guide/complete",
                Map.of("minutesSpent", "12"));

        assertThat(browser.get("/resources/just-culture-guide").body())
                .contains("You have done this")
                .contains("24 November 2026");
    }

    @Test
    void aPageExplainsWhatBecameOfAClosedBody() {
        assertThat(browser.get("/resources/clinical-informatics-competencies").body())
                .contains("What became of the names here")
                .contains("were invited to BCS");
        assertThat(browser.get("/resources/what-good-looks-like").body()).contains("Transformation Directorate");
        assertThat(browser.get("/themes/ai-ethics").body()).contains("It merged into NHS England in April 2023.");
        assertThat(browser.get(RESOURCE).body()).doesNotContain("What became of the names here");
    }

    /** The abolition of NHS England is only planned, so pages of its resources must not mention it. */
    @Test
    void unverifiedFactsAreNotShown() {
        assertThat(browser.get("/resources/being-fair-tool").body()).doesNotContain("abolish");
    }

    @Test
    void aResourceShowsItsPositionInModulesAndPathways() {
        assertThat(browser.get("/resources/meeting-ground-rules").body())
                .contains("What came before, and what follows")
                .contains("Resource 2 of 4 in")
                .contains("Step 1 of 6 in")
                .contains("href=\"/pathways/chairing-well\"");
    }

    @Test
    void aCompletedResourceCountsForTheModuleFromWhichItWasOpened() {
        HttpResponse<String> answer = browser.submit(
                RESOURCE, RESOURCE + "/complete", Map.of("minutesSpent", "12", "module", "inclusive-meetings"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.get(RESOURCE).body()).contains("You have done this").contains("24 November 2026");
        assertThat(browser.get("/modules/inclusive-meetings").body())
                .contains("One of five rungs")
                .contains("I have read it");
        assertThat(browser.get("/").body()).contains("12 minutes of learning this year");
    }

    @Test
    void aResourceMayBeRecordedTwice() {
        browser.submit(RESOURCE, RESOURCE + "/complete", Map.of("minutesSpent", "60"));
        browser.submit(RESOURCE, RESOURCE + "/complete", Map.of("minutesSpent", "61"));

        assertThat(browser.get("/").body()).contains("2 hours 1 minute of learning this year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "601", "a while"})
    void invalidMinutesAreShownAgain(String minutes) {
        HttpResponse<String> answer = browser.submit(RESOURCE, RESOURCE + "/complete", Map.of("minutesSpent", minutes));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("from 0 to 600").contains("value=\"" + minutes + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/resources/no-such-resource", "/resources/inclusive-meetings", "/resources/Not%20a%20slug"})
    void anUnknownResourceIsNotFound(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        assertThat(browser.submit(RESOURCE, path + "/complete", Map.of()).statusCode())
                .isEqualTo(404);
    }
}
