package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

/** Items that people keep for later or as favourites. */
final class SavedItemsTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String SEARCH = "/catalogue?q=meetings";

    private RunningOnward.Browser member;

    @BeforeEach
    void signIn() {
        SmallTrust.create(onward.jdbi());
        member = onward.browser().signIn("member");
    }

    @Test
    void anItemIsKeptFromTheListAndTheListIsShownAgain() {
        HttpResponse<String> response = keep("inclusive-meetings", "later", SEARCH);

        assertThat(response.headers().firstValue("Location")).contains(SEARCH);
        assertThat(member.get(SEARCH).body()).contains("Kept for later</p>");
        assertThat(member.get("/saved").body()).contains("/modules/inclusive-meetings", "Take off");
    }

    @Test
    void keepingTwiceAndTakingOffTwiceChangesNothing() {
        keep("inclusive-meetings", "later", "");
        keep("inclusive-meetings", "later", "");
        assertThat(count()).isEqualTo(1);

        takeOff("inclusive-meetings");
        assertThat(takeOff("inclusive-meetings").statusCode()).isEqualTo(303);
        assertThat(count()).isZero();
    }

    @Test
    void nobodyElseSeesIt() {
        keep("inclusive-meetings", "later", "");

        assertThat(onward.browser().signIn("manager").get("/saved").body()).contains("Nothing is kept for later");
    }

    @Test
    void anItemThatDoesNotExistIsRefusedWithAMessage() {
        HttpResponse<String> response = keep("no-such-module", "later", "");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("Choose an item from the catalogue.");
        assertThat(count()).isZero();
    }

    @Test
    void aFormNeverLeadsToAnotherSite() {
        assertThat(keep("inclusive-meetings", "later", "https://elsewhere.example/")
                        .headers()
                        .firstValue("Location"))
                .contains("/");
    }

    private HttpResponse<String> keep(String item, String kind, String after) {
        return member.submit("/saved", "/saved", Map.of("item", item, "kind", kind, "after", after));
    }

    private HttpResponse<String> takeOff(String item) {
        return member.submit("/saved", "/saved/remove", Map.of("item", item, "kind", "later"));
    }

    private int count() {
        return onward.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM saved_item")
                .mapTo(Integer.class)
                .one());
    }
}
