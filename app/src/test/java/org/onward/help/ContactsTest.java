package org.onward.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

/** Whom people can speak to: administrators enter it for their part of the tree. */
final class ContactsTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String LIST = "/administration/contacts";

    private SmallTrust trust;
    private RunningOnward.Browser administrator;

    @BeforeEach
    void organise() {
        trust = SmallTrust.create(onward.jdbi());
        administrator = onward.browser().signIn("administrator");
    }

    @Test
    void everybodyInThePartOfTheTreeSeesAContactAndNobodyElse() {
        add("Staff side office", "Room 4");

        assertThat(onward.browser().signIn("leader").get("/contacts").body())
                .contains("Trade union", "Staff side office", "Room 4");
        assertThat(onward.browser().signIn("other-leader").get("/contacts").body())
                .doesNotContain("Staff side office")
                .contains("Nobody is entered here yet");
    }

    @Test
    void aContactIsChangedAndRemoved() {
        add("Staff side office", "Room 4");
        String contact = LIST + "/" + only();

        administrator.submit(
                contact, contact, Map.of("kind", "staff-support", "name", "Quiet room", "reach", "Ground floor"));
        assertThat(onward.browser().signIn("leader").get("/contacts").body())
                .contains("Staff support", "Quiet room", "Ground floor")
                .doesNotContain("Room 4");

        administrator.submit(contact, contact + "/remove", Map.of());
        assertThat(onward.browser().signIn("leader").get("/contacts").body()).contains("Nobody is entered here yet");
    }

    @Test
    void aFormWithoutANameIsShownAgainWithWhatWasEntered() {
        HttpResponse<String> answer = add("", "Room 4");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Enter the name of a person or an office.", "value=\"Room 4\"");
    }

    @Test
    void eachChangeIsInTheAuditTrailWithoutTheWordsOfTheContact() {
        add("Staff side office", "Room 4");
        administrator.submit(LIST + "/" + only(), LIST + "/" + only() + "/remove", Map.of());

        List<String> entries = onward.jdbi().withHandle(handle -> handle.createQuery(
                        """
                                SELECT action || ': ' || detail FROM audit_entry WHERE action LIKE 'contact%' ORDER BY sequence
                                """)
                .mapTo(String.class)
                .list());
        assertThat(entries).containsExactly("contact added: Trade union", "contact removed: Trade union");
    }

    @Test
    void aPartOfTheTreeHasAtMostFiftyContacts() {
        onward.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO local_contact (id, team, kind, name, reach, note)
                        SELECT gen_random_uuid(), :team, 'onward', 'Desk ' || number, 'Room 4', ''
                        FROM generate_series(1, 50) number
                        """)
                .bind("team", trust.branch().root().value())
                .execute());

        HttpResponse<String> answer = add("Staff side office", "Room 4");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("has 50 contacts. Remove one first.", "value=\"Staff side office\"");
    }

    private HttpResponse<String> add(String name, String reach) {
        return administrator.submit(LIST, LIST, Map.of("kind", "trade-union", "name", name, "reach", reach));
    }

    private String only() {
        return onward.jdbi().withHandle(handle -> handle.createQuery("SELECT id FROM local_contact")
                .mapTo(String.class)
                .one());
    }
}
