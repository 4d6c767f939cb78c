package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.Library;
import org.onward.content.ShippedContent;

class CataloguePageTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String EMOJI = "\uD83D\uDE00";

    @BeforeEach
    void createTrust() {
        SmallTrust.create(onward.jdbi());
    }

    @Test
    void listsModulesFirstAndIsPaged() {
        Library library = ShippedContent.library();
        assertThat(body("/catalogue"))
                .contains("%d modules".formatted(library.modules().size()))
                .contains(
                        "and %d resources".formatted(library.offeredResources().size()))
                .contains("href=\"/modules/inclusive-meetings\"")
                .contains("1–24 of", "href=\"/catalogue?page=2\"")
                .doesNotContain("Show everything");
        assertThat(body("/catalogue?page=2"))
                .contains("/resources/", "25–48 of")
                .doesNotContain("/modules/");
    }

    @Test
    void showsKindMinutesPublisherAndDateOfEachItem() {
        assertThat(body("/catalogue?q=chairing+inclusively"))
                .contains("href=\"/resources/chairing-inclusively\"")
                .contains("Toolkit", "Historic England", "8 minutes", "Checked 22 November 2026")
                .contains("<mark>chair</mark>");
        assertThat(body("/catalogue?kind=module")).contains("Reviewed 22 November 2026");
    }

    @Test
    void keepsTheQueryInTheForm() {
        assertThat(body("/catalogue?q=allyship&kind=module&theme=allyship&maxMinutes=37"))
                .contains("value=\"allyship\" selected", "value=\"module\" selected")
                .contains("<input type=\"hidden\" name=\"maxMinutes\" value=\"37\">")
                .contains("type=\"search\" value=\"allyship\"");
        assertThat(body("/catalogue?q=allyship")).contains("Show everything");
    }

    @Test
    void showsEveryFilterWithItsCountAndALinkThatRemovesIt() {
        assertThat(body("/catalogue?maxMinutes=15"))
                .contains("aria-current=\"true\">15 min ")
                .contains("<span class=\"govuk-visually-hidden\">Take away the filter </span>15 minutes or less")
                .containsPattern("href=\"/catalogue\\?maxMinutes=30\">30 min <span[^>]*>[0-9]+<")
                .containsPattern("<option value=\"meetings-scheduling\">[^<]+ \\([0-9]+\\)</option>");
    }

    @Test
    void hasFiltersForMomentAndAudience() {
        assertThat(body("/catalogue?moment=shortlisting")).contains("About to shortlist");
        assertThat(body("/catalogue?audience=line-manager")).contains("For line managers");
    }

    @Test
    void saysWhatToDoWhenNothingFits() {
        assertThat(body("/catalogue?q=xylophone"))
                .contains("Nothing found", "Nothing here says “xylophone”", "Try one word fewer")
                .contains("href=\"/catalogue?theme=meetings-scheduling\"");
    }

    @Test
    void explainsThatTheFiltersLeaveNothing() {
        assertThat(body("/catalogue?q=inclusive+meetings&maxMinutes=1"))
                .contains("Nothing fits all of that", "Search without filters (")
                .contains("href=\"/catalogue?q=inclusive+meetings\"");
    }

    @Test
    void suggestsASearchWithAnotherSpelling() {
        assertThat(body("/catalogue?q=recruitmnet"))
                .contains("Did you mean <a class=\"govuk-link\" href=\"/catalogue?q=recruitment\">recruitment</a>?")
                .contains("Nothing here says “recruitmnet”")
                .doesNotContain("/modules/fair-recruitment");
        assertThat(body("/catalogue?q=the+xylophone"))
                .contains("Nothing here says “xylophone”", "Only the words in quotation marks were looked for");
    }

    @Test
    void saysWhenNothingHasAllOfTheWords() {
        assertThat(body("/catalogue?q=inclusive+meetings+xylophone"))
                .contains("Nothing has all of these words; these have some.");
        assertThat(body("/catalogue?q=inclusive+meetings")).doesNotContain("these have some");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "%",
                "\\",
                EMOJI,
                "the of",
                "'; DROP TABLE search_set; --",
                "a & | ! <-> :*",
                "1e5 -7 0x1F"
            })
    void acceptsAnyText(String words) {
        assertThat(get("/catalogue?q=" + encoded(words)).statusCode()).isEqualTo(200);
        assertThat(get("/catalogue?q=" + encoded((words + " word").repeat(40).substring(0, 200)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void escapesTheQueryOnThePage() {
        assertThat(body("/catalogue?q=%22%3E%3Cscript%3E"))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }

    @Test
    void namesTheInvalidParameter() {
        HttpResponse<String> answer = onward.browser().signIn("leader").get("/catalogue?maxMinutes=abc");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("maxMinutes").contains("1 to 6000");
    }

    private static HttpResponse<String> get(String path) {
        return onward.browser().signIn("leader").get(path);
    }

    /** The page, in which the characters = and & are not escaped. */
    private static String body(String path) {
        return get(path).body().replace("&#61;", "=").replace("&amp;", "&");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
