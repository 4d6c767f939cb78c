package org.onward.browsing;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.Claim;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.Pathway;
import org.onward.content.ShippedContent;

final class BrowsingTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final Library LIBRARY = ShippedContent.library();

    private SmallTrust trust;
    private RunningOnward.Browser browser;

    @BeforeEach
    void signIn() {
        trust = SmallTrust.create(onward.jdbi());
        browser = onward.browser().signIn("member");
    }

    @Test
    void everyThemeAndEveryPathwayIsListedAndHasAPage() {
        String themes = page("/themes");
        LIBRARY.themes().forEach(theme -> {
            assertThat(themes).contains("href=\"/themes/" + theme.id() + "\"");
            page("/themes/" + theme.id());
        });
        String pathways = page("/pathways");
        LIBRARY.pathways().forEach(pathway -> {
            assertThat(pathways).contains("href=\"/pathways/" + pathway.id() + "\"");
            page("/pathways/" + pathway.id());
        });
    }

    @Test
    void aStepOfAPathwaySaysWhoAskedForItAndByWhen() {
        Pathway pathway = LIBRARY.pathways().get(0);
        Pathway.Step second = pathway.steps().get(1);
        assertThat(page("/pathways/" + pathway.id())).doesNotContain("asked you for it");

        HttpResponse<String> asked = onward.api("leader")
                .post(
                        "/api/v1/assignments",
                        "{\"item\":\"%s\",\"people\":[\"%s\"],\"completeBy\":\"2026-12-18\",\"reason\":\"We talk about it.\"}"
                                .formatted(
                                        second.item(), trust.branch().members().get(0)));

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(page("/pathways/" + pathway.id())).containsOnlyOnce("asked you for it, by 18 December 2026.");
    }

    @Test
    void aClaimIsShownWithGradeAndSourceOnceItIsChecked() throws Exception {
        for (var theme : LIBRARY.themes()) {
            JsonNode evidence = json("/api/v1/themes/" + theme.id()).get("evidence");
            assertThat(texts(evidence, "claim"))
                    .containsExactlyInAnyOrderElementsOf(theme.evidence().stream()
                            .filter(Claim::isOffered)
                            .map(Claim::text)
                            .toList());
            assertThat(texts(evidence, "grade")).isSorted();
            assertThat(texts(evidence, "source"))
                    .allSatisfy(source -> assertThat(source).isNotBlank());
        }
    }

    @Test
    void uncheckedContentIsHiddenFromLearners() throws Exception {
        List<LearningResource> hidden = LIBRARY.resources().stream()
                .filter(resource -> !resource.isOffered())
                .toList();
        String networks = page("/networks");
        for (var theme : LIBRARY.themes()) {
            String page = page("/themes/" + theme.id());
            hidden.forEach(
                    resource -> assertThat(page + networks).doesNotContain("/resources/" + resource.id() + "\""));
        }
    }

    /** A capital letter inside a word, such as that of an abbreviation, makes no difference. */
    @Test
    void theListsOfAThemeAreByTitle() {
        LIBRARY.themes().forEach(theme -> {
            String page = page("/themes/" + theme.id());
            List<LearningResource> shown = ThemeContents.of(theme, LIBRARY).resources().stream()
                    .sorted(comparing(resource -> page.indexOf("href=\"/resources/" + resource.id() + "\"")))
                    .toList();

            assertThat(shown)
                    .as(theme.id().value())
                    .extracting(LearningResource::title)
                    .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        });
    }

    @Test
    void aPathwayShowsTheViewersProgressOnEachStep() {
        Pathway pathway = LIBRARY.pathways().stream()
                .filter(one -> one.id().value().equals("new-line-manager"))
                .findFirst()
                .orElseThrow();
        assertThat(page("/pathways/new-line-manager")).contains("Where it starts", "Start with step 1", "Not yet");

        browser.submit("/modules/cultural-competence-basics", "/modules/cultural-competence-basics/case", Map.of());

        assertThat(page("/pathways/new-line-manager")).contains("Your next step here", "Go on with it", "Explored");
        assertThat(page("/pathways")).contains("Begun");
        assertThat(onward.browser().signIn("leader").get("/pathways").body()).doesNotContain("Begun");
        assertThat(pathway.steps()).hasSizeGreaterThan(3);
    }

    @Test
    void theJsonOfAPathwayHasTheSameProgress() throws Exception {
        browser.submit(
                "/resources/adjustments-neurodivergent-staff",
                "/resources/adjustments-neurodivergent-staff/complete",
                Map.of("minutesSpent", "8"));

        JsonNode whole = json("/api/v1/pathways/new-line-manager");
        assertThat(whole.get("next").asText()).isEqualTo("cultural-competence-basics");
        assertThat(whole.get("steps").get(1).get("complete").asBoolean()).isTrue();
        assertThat(whole.get("steps").get(1).get("because").asText()).isNotBlank();
        JsonNode summary = StreamSupport.stream(
                        json("/api/v1/pathways").get("pathways").spliterator(), false)
                .filter(one -> one.get("id").asText().equals("new-line-manager"))
                .findFirst()
                .orElseThrow();
        assertThat(summary.get("done").asInt()).isEqualTo(1);
        assertThat(summary.get("minutes").asInt())
                .isEqualTo(whole.get("minutes").asInt());
    }

    @Test
    void networksAreFilteredByOffer() throws Exception {
        JsonNode all = json("/api/v1/networks").get("networks");
        JsonNode mentoring = json("/api/v1/networks?offer=mentoring").get("networks");

        assertThat(all.size()).isEqualTo(LIBRARY.findYourPeople().size()).isGreaterThan(mentoring.size());
        assertThat(mentoring).isNotEmpty().allSatisfy(network -> assertThat(
                        network.get("offers").toString())
                .contains("mentoring"));
        assertThat(all).allSatisfy(network -> assertThat(network.get("joining").asText())
                .isNotBlank());
        assertThat(page("/networks?offer=peer-learning")).contains("that offer peer learning");
    }

    @Test
    void anUnknownOfferIsRefusedWithTheListOfOffers() {
        HttpResponse<String> answer = onward.api("member").get("/api/v1/networks?offer=lunch");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("offer", "mentoring", "peer-learning");
        assertThat(browser.get("/networks?offer=lunch").statusCode()).isEqualTo(422);
    }

    @Test
    void aNotFoundPageSaysWhereToLook() {
        assertThat(browser.get("/themes/none").body()).contains("The page Themes lists them all");
        assertThat(browser.get("/pathways/none").body()).contains("The page Pathways lists them all");
        assertThat(browser.get("/pathways/none").statusCode()).isEqualTo(404);
    }

    private String page(String path) {
        HttpResponse<String> page = browser.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = onward.api("member").get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(field).asText())
                .toList();
    }
}
