package org.onward.browsing.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.web.LondonTime;

/** What exists inside the organisation: administrators enter it, and "Find your people" shows it first. */
final class LocalOffersTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String LIST = "/administration/networks";

    private SmallTrust trust;
    private RunningOnward.Browser administrator;

    @BeforeEach
    void organise() {
        trust = SmallTrust.create(onward.jdbi());
        administrator = onward.browser().signIn("administrator");
    }

    @Test
    void everybodyInThePartOfTheTreeSeesItBeforeTheNetworksOutsideAndNobodyElseDoes() {
        add(Map.of());

        String page = onward.browser().signIn("leader").get("/networks").body();
        assertThat(page)
                .contains("Trained facilitators", "Discussion pool", "Runs a discussion for you", "Extension 2020")
                .contains("keeps no list of members");
        assertThat(page.indexOf("Discussion pool")).isLessThan(page.indexOf("Outside the organisation"));
        assertThat(onward.browser().signIn("other-leader").get("/networks").body())
                .doesNotContain("Discussion pool")
                .contains("Nothing inside is entered here yet", "href=\"/contacts\"");
    }

    @Test
    void anAdministratorIsToldWhereToEnterIt() {
        assertThat(administrator.get("/networks").body()).contains("href=\"" + LIST + "\"");
        assertThat(onward.browser().signIn("leader").get("/networks").body()).doesNotContain(LIST);
    }

    @Test
    void theApiListsItBesideTheNetworks() throws Exception {
        add(Map.of("link", "https://intranet.riverbank.example/pool"));

        JsonNode inside = new ObjectMapper()
                .readTree(onward.api("member").get("/api/v1/networks").body())
                .get("inside");
        assertThat(inside).hasSize(1);
        assertThat(inside.get(0).get("kind").asText()).isEqualTo("facilitators");
        assertThat(inside.get(0).get("link").asText()).isEqualTo("https://intranet.riverbank.example/pool");
        assertThat(inside.get(0).get("reviewedOn").asText()).isEqualTo("2026-01-05");
    }

    @Test
    void itIsChangedAndRemoved() {
        add(Map.of());
        String one = LIST + "/" + only();

        administrator.submit(one, one, form(Map.of("name", "Quiet room")));
        assertThat(onward.browser().signIn("leader").get("/networks").body())
                .contains("Quiet room")
                .doesNotContain("Discussion pool");

        administrator.submit(one, one + "/remove", Map.of());
        assertThat(onward.browser().signIn("leader").get("/networks").body())
                .contains("Nothing inside is entered here yet");
    }

    @Test
    void eachFieldThatIsWrongSaysHowToPutItRightAndNothingIsLost() {
        String tomorrow = LondonTime.date(onward.clock().instant()).plusDays(1).toString();
        HttpResponse<String> answer = add(Map.of(
                "kind", "choir", "purpose", "", "reach", "", "link", "http://intranet.example", "reviewed", tomorrow));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Choose what it is.",
                        "Enter what it is for, in a sentence.",
                        "Enter a role, a shared mailbox, a phone number or a place.",
                        "Enter an address that begins with https://",
                        "has not come yet. Enter today or an earlier day.",
                        "value=\"Discussion pool\"",
                        "value=\"http://intranet.example\"");
        assertThat(add(Map.of("name", "a".repeat(101))).statusCode()).isEqualTo(422);
        assertThat(add(Map.of("link", "javascript:alert(1)")).statusCode()).isEqualTo(422);
        assertThat(add(Map.of("link", "https://somebody@intranet.example")).statusCode())
                .isEqualTo(422);
        assertThat(add(Map.of("reviewed", "1999-12-31")).statusCode()).isEqualTo(422);
        assertThat(administrator.get(LIST).body()).contains("Nothing is entered yet");
    }

    @Test
    void whatWasCheckedMoreThanAYearAgoSaysSo() {
        LocalDate today = LondonTime.date(onward.clock().instant());
        add(Map.of("reviewed", today.minusYears(1).toString()));
        assertThat(administrator.get("/networks").body()).doesNotContain("more than a year ago");

        add(Map.of("reviewed", today.minusYears(1).minusDays(1).toString()));
        assertThat(administrator.get("/networks").body()).contains("more than a year ago: ask whether it is still so");
        assertThat(administrator.get(LIST).body()).contains("more than a year ago");
    }

    @Test
    void eachChangeIsInTheAuditTrailWithoutTheWords() {
        add(Map.of());
        String one = LIST + "/" + only();
        administrator.submit(one, one, form(Map.of("kind", "coaching")));
        administrator.submit(one, one + "/remove", Map.of());

        List<String> entries = onward.jdbi().withHandle(handle -> handle.createQuery(
                        """
                        SELECT action || ': ' || detail FROM audit_entry WHERE action LIKE 'local offer%' ORDER BY sequence
                        """)
                .mapTo(String.class)
                .list());
        assertThat(entries)
                .containsExactly(
                        "local offer added: Trained facilitators",
                        "local offer changed: Coaching",
                        "local offer removed: Coaching");
    }

    @Test
    void aPartOfTheTreeHasAtMostFifty() {
        onward.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO local_offer (id, team, kind, name, purpose, reach, link, reviewed_on)
                        SELECT gen_random_uuid(), :team, 'other', 'Group ' || number, 'Meets', 'Room 4', '', '2026-01-05'
                        FROM generate_series(1, 50) number
                        """)
                .bind("team", trust.branch().root().value())
                .execute());

        HttpResponse<String> answer = add(Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("has 50 entries. Remove one first.", "value=\"Discussion pool\"");
    }

    private HttpResponse<String> add(Map<String, String> changed) {
        return administrator.submit(LIST, LIST, form(changed));
    }

    private static Map<String, String> form(Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "kind", "facilitators",
                "name", "Discussion pool",
                "purpose", "Runs a discussion for you",
                "reach", "Extension 2020",
                "reviewed", "2026-01-05"));
        fields.putAll(changed);
        return fields;
    }

    private String only() {
        return onward.jdbi().withHandle(handle -> handle.createQuery("SELECT id FROM local_offer")
                .mapTo(String.class)
                .one());
    }
}
