package org.onward.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

final class CommitmentsApiTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String ADDRESS = "/api/v1/commitments";
    private static final String FORM = "/modules/inclusive-meetings/commitments";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private RunningOnward.Api api;
    private String commitment;

    @BeforeEach
    void makeACommitment() {
        SmallTrust.create(onward.jdbi());
        onward.browser().signIn("member").submit(FORM, FORM, Map.of("when", "I chair", "will", "ask", "scope", "me"));
        api = onward.api("member");
        Matcher id = ID.matcher(api.get(ADDRESS).body());
        assertThat(id.find()).isTrue();
        commitment = ADDRESS + "/" + id.group(1);
    }

    @Test
    void anAnswerWithAKeyIsSavedOnce() {
        String body = "{\"answer\":\"not-yet\",\"words\":\"No meeting yet\",\"reviewOn\":\"2026-12-20\"}";

        HttpResponse<String> first = api.post(commitment + "/check-back", body, "key");
        HttpResponse<String> second = api.post(commitment + "/check-back", body, "key");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(api.get(commitment).body())
                .contains("\"state\":\"open\"", "\"reviewOn\":\"2026-12-20\"")
                .containsOnlyOnce("No meeting yet");
    }

    @Test
    void aCommitmentIsChangedWithdrawnAndRestored() {
        assertThat(api.post(commitment + "/change", "{\"when\":\"I chair\",\"will\":\"ask last\",\"scope\":\"team\"}")
                        .body())
                .contains("\"will\":\"ask last\"", "\"reviewOn\":\"2026-12-08\"");
        assertThat(api.post(commitment + "/action", "{\"action\":\"withdraw\"}").body())
                .contains("\"state\":\"withdrawn\"");
        assertThat(api.post(commitment + "/action", "{\"action\":\"discard\"}").statusCode())
                .isEqualTo(409);
        assertThat(api.post(commitment + "/action", "{\"action\":\"restore\"}").body())
                .contains("\"state\":\"open\"");
        assertThat(api.post(commitment + "/action", "{\"action\":\"burn\"}").body())
                .contains("withdraw, discard, restore");
        assertThat(api.post(commitment + "/action", "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void nobodyElseFindsIt() {
        assertThat(onward.api("leader").get(commitment).statusCode()).isEqualTo(404);
        assertThat(onward.api("leader")
                        .post(commitment + "/action", "{\"action\":\"withdraw\"}")
                        .statusCode())
                .isEqualTo(404);
    }
}
