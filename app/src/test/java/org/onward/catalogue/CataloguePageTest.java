package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.Library;
import org.onward.content.ShippedContent;

class CataloguePageTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    @BeforeEach
    void someTrust() {
        SmallTrust.create(onward.jdbi());
    }

    @Test
    void listsEverythingWithItsSummaryAndAddress() {
        Library library = ShippedContent.library();
        assertThat(body("/catalogue"))
                .contains("%d modules and %d resources"
                        .formatted(library.modules().size(), library.resources().size()))
                .contains("href=\"/modules/inclusive-meetings\"")
                .contains("href=\"/resources/chairing-inclusively\"")
                .contains("Historic England")
                .doesNotContain("Show everything");
    }

    @Test
    void keepsWhatWasAskedForInTheForm() {
        assertThat(body("/catalogue?q=allyship&kind=module&theme=allyship&maxMinutes=37"))
                .contains("value=\"allyship\" selected", "value=\"module\" selected", "value=\"37\" selected")
                .contains("type=\"search\" value=\"allyship\"")
                .contains("Show everything");
    }

    @Test
    void saysWhatToDoWhenNothingFits() {
        assertThat(body("/catalogue?q=xylophone")).contains("Nothing found").contains("Try one word fewer");
    }

    @Test
    void printsWordsFromTheAddressAsWords() {
        assertThat(body("/catalogue?q=%22%3E%3Cscript%3E"))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }

    @Test
    void namesTheFieldThatCannotBeRight() {
        HttpResponse<String> answer = onward.browser().signIn("leader").get("/catalogue?maxMinutes=abc");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("maxMinutes").contains("1 to 6000");
    }

    private static String body(String path) {
        HttpResponse<String> answer = onward.browser().signIn("leader").get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
