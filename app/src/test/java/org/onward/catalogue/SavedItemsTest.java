package org.onward.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
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

    private static final String TAKE_OFF =
            "id=\"kept-%s\" type=\"submit\" name=\"item\" value=\"%1$s\" formaction=\"/saved/remove\">Kept for later";

    private RunningOnward.Browser member;

    @BeforeEach
    void signIn() {
        SmallTrust.create(onward.jdbi());
        member = onward.browser().signIn("member");
    }

    @Test
    void anItemIsKeptFromTheListAndTheListIsShownAgain() {
        HttpResponse<String> response = keep("inclusive-meetings", "later", SEARCH);

        assertThat(response.headers().firstValue("Location")).contains(SEARCH + "#kept-inclusive-meetings");
        assertThat(member.get(SEARCH).body())
                .containsPattern("id=\"kept-inclusive-meetings\"[^>]*/saved/remove\">Kept for later: take it off");
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
    void everyButtonOfAPageThatWasShownOnceDoesWhatItSays() {
        Map<String, String> shown = member.filled(SEARCH, Map.of("kind", "later", "after", SEARCH));

        assertThat(press(shown, "/saved", "inclusive-meetings").statusCode()).isEqualTo(303);
        assertThat(press(shown, "/saved", "chairing-inclusively").statusCode()).isEqualTo(303);
        press(shown, "/saved/remove", "inclusive-meetings");
        press(shown, "/saved", "inclusive-meetings");

        assertThat(count()).isEqualTo(2);
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
                .contains("/#kept-inclusive-meetings");
    }

    @Test
    void anItemIsKeptFromEveryListAndFromItsOwnPage() {
        keep("inclusive-meetings", "later", "");
        keep("chairing-inclusively", "later", "");
        keep("new-line-manager", "favourite", "");

        assertThat(member.get("/themes/meetings-scheduling").body())
                .contains(TAKE_OFF.formatted("inclusive-meetings"), TAKE_OFF.formatted("chairing-inclusively"));
        assertThat(member.get("/pathways/new-line-manager").body())
                .contains(TAKE_OFF.formatted("inclusive-meetings"), "A favourite: take it off");
        assertThat(member.get("/resources/chairing-inclusively").body())
                .contains(TAKE_OFF.formatted("chairing-inclusively"), "Add to favourites");
        assertThat(member.get("/modules/inclusive-meetings").body())
                .contains("formaction=\"/modules/inclusive-meetings/keep/undo\">Kept for later: take it off");
    }

    /** The module's page has one form, and every other button keeps what was typed into it. */
    @Test
    void aNoteThatIsBeingWrittenSurvivesThatItsModuleIsKept() {
        HttpResponse<String> kept = member.submit(
                "/modules/inclusive-meetings", "/modules/inclusive-meetings/keep", Map.of("note", "Half a thought"));

        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).contains("Half a thought", "Kept for later: take it off");
        assertThat(member.submit("/modules/inclusive-meetings", "/modules/inclusive-meetings/keep/undo", Map.of())
                        .headers()
                        .firstValue("Location"))
                .contains("/modules/inclusive-meetings#kept-inclusive-meetings");
        assertThat(count()).isZero();
    }

    @Test
    void aModuleIsAFavouriteAsWell() {
        member.submit("/modules/inclusive-meetings", "/modules/inclusive-meetings/keep?favourite=yes", Map.of());

        assertThat(member.get("/modules/inclusive-meetings").body())
                .contains("A favourite: take it off", ">Keep for later<");
        assertThat(member.get("/saved").body()).contains("Favourites", "/modules/inclusive-meetings");
    }

    private HttpResponse<String> keep(String item, String kind, String after) {
        return member.submit("/saved", "/saved", Map.of("item", item, "kind", kind, "after", after));
    }

    private HttpResponse<String> press(Map<String, String> shown, String address, String item) {
        Map<String, String> form = new HashMap<>(shown);
        form.put("item", item);
        return member.post(address, form);
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
