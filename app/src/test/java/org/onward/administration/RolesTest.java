package org.onward.administration;

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
import org.onward.people.PersonId;
import org.onward.people.TeamId;

final class RolesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String ROLES = "/administration/roles";

    private SmallTrust trust;
    private RunningOnward.Browser administrator;

    @BeforeEach
    void aTrust() {
        trust = SmallTrust.create(onward.jdbi());
        administrator = onward.browser().signIn("administrator");
    }

    @Test
    void theRolesOfTheOwnPartAreListedAndNoOthers() {
        String page = administrator.get(ROLES).body();

        assertThat(page)
                .contains("Rowan Reviewer", "L&amp;D reviewer", "Digital")
                .doesNotContain("Estates");
    }

    @Test
    void somebodyIsFoundByPartOfTheirNameOrAddressWithinTheOwnPartOnly() {
        assertThat(administrator.get(ROLES + "?find=ASH").body())
                .contains("1 person", "Ash Member", "ash@northmoor.invalid")
                .doesNotContain("other-ash");
        assertThat(administrator.get(ROLES + "?find=bo%40north").body()).contains("Bo Member");
        assertThat(administrator.get(ROLES + "?find=other-").body()).contains("0 people", "Nobody here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "%5C", "%25member%25", "a_h"})
    void signsThatTheDatabaseWouldReadAsWildcardsAreJustSigns(String text) {
        assertThat(administrator.get(ROLES + "?find=" + text).body()).contains("0 people");
    }

    @Test
    void aLongListComesPageByPage() {
        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        """
                        INSERT INTO person (id, name, email, post, team)
                        SELECT gen_random_uuid(), 'Zoe ' || number, 'zoe' || number || '@northmoor.invalid', 'Analyst', ?
                        FROM generate_series(101, 125) AS number
                        """,
                        trust.branch().team()));

        assertThat(administrator.get(ROLES + "?find=zoe").body())
                .contains("25 people", "Page 1 of 2", "Zoe 101")
                .doesNotContain("Zoe 125");
        assertThat(administrator.get(ROLES + "?find=zoe&page=2").body()).contains("Zoe 125");
    }

    @Test
    void aRoleIsGrantedAfterALastLookAndTheTrailSaysByWhom() {
        PersonId ash = trust.branch().members().get(0);
        String chosen =
                "?person=" + ash + "&role=reviewer&team=" + trust.branch().services();
        assertThat(administrator.get(ROLES + "/grant?person=" + ash).body())
                .contains("Grant a role to Ash Member", "Digital › Digital Services › Digital Support");
        String confirm = ROLES + "/grant/confirm";
        assertThat(administrator.get(confirm + chosen).body()).contains("Grant this role?", "Digital Services");

        HttpResponse<String> granted = administrator.submit(
                confirm + chosen,
                confirm + "?person=" + ash,
                Map.of("role", "reviewer", "team", trust.branch().services().toString()));

        assertThat(granted.statusCode()).isEqualTo(303);
        assertThat(administrator.get(ROLES).body()).contains("Ash Member", "by Addie Administrator");
        assertThat(onward.browser().signIn("member").get("/insight").statusCode())
                .isEqualTo(200);
        assertThat(audited())
                .contains("role granted " + ash + " by " + trust.branch().administrator());
    }

    @Test
    void aRoleIsTakenBackAfterALastLookAndADoubleClickDoesNoHarm() {
        String role = addressOf(trust.branch().reviewer());
        assertThat(administrator.get(role).body()).contains("Take this role back?", "Rowan Reviewer");
        Map<String, String> filled = administrator.filled(role, Map.of());

        assertThat(administrator.post(role, filled).statusCode()).isEqualTo(303);
        assertThat(administrator.post(role, filled).statusCode()).isEqualTo(303);

        assertThat(onward.browser().signIn("reviewer").get("/insight").statusCode())
                .isEqualTo(403);
        assertThat(audited().stream().filter(entry -> entry.startsWith("role taken back")))
                .hasSize(1);
        assertThat(administrator.get(role).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyCanTakeAwayTheirOwnLastAdministratorRole() {
        String own = addressOf(trust.branch().administrator());
        assertThat(administrator.get(own).body())
                .contains("Ask another administrator")
                .doesNotContain("It ends at once");

        HttpResponse<String> answer = administrator.submit(ROLES, own, Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("last administrator role");
        assertThat(administrator.get(ROLES).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingCanBeGrantedOrTakenBackOutsideTheOwnPart() {
        PersonId ash = trust.branch().members().get(0);
        PersonId otherAsh = trust.other().members().get(0);
        TeamId own = trust.branch().root();

        assertThat(grant(ash, trust.other().root()).statusCode()).isEqualTo(403);
        assertThat(grant(ash, trust.top()).statusCode()).isEqualTo(403);
        assertThat(grant(otherAsh, own).statusCode()).isEqualTo(403);
        assertThat(administrator.get(ROLES + "/grant?person=" + otherAsh).statusCode())
                .isEqualTo(403);
        String theirs = addressOf(trust.other().reviewer());
        assertThat(administrator.get(theirs).statusCode()).isEqualTo(403);
        assertThat(administrator.submit(ROLES, theirs, Map.of()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "manager", "reviewer", "member"})
    void itIsClosedToWhoeverIsNoAdministrator(String persona) {
        RunningOnward.Browser somebody = onward.browser().signIn(persona);

        assertThat(somebody.get("/administration").statusCode()).isEqualTo(403);
        assertThat(somebody.get(ROLES).statusCode()).isEqualTo(403);
        assertThat(somebody.submit("/", addressOf(trust.branch().reviewer()), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(onward.browser().get("/administration").statusCode()).isEqualTo(303);
    }

    @Test
    void whatCannotBeReadIsRefusedAndWhatWasLeftOutIsAskedForAgain() {
        PersonId ash = trust.branch().members().get(0);
        String confirm = ROLES + "/grant/confirm?person=" + ash;

        assertThat(administrator.get(confirm).statusCode()).isEqualTo(422);
        assertThat(administrator.get(confirm).body()).contains("Choose a role.", "Choose the part of the tree");
        assertThat(administrator.get(confirm + "&role=king&team=here").statusCode())
                .isEqualTo(422);
        assertThat(administrator.submit(ROLES, confirm, Map.of("role", "king")).statusCode())
                .isEqualTo(422);
        assertThat(administrator.get(ROLES + "/grant").statusCode()).isEqualTo(422);
        assertThat(administrator.get(ROLES + "/grant?person=1").statusCode()).isBetween(400, 422);
        assertThat(administrator.get(ROLES + "?page=-1").statusCode()).isEqualTo(422);
        assertThat(administrator.get(ROLES + "?find=ash&page=7").statusCode()).isEqualTo(404);
        assertThat(administrator.get(ROLES + "/nonsense").statusCode()).isEqualTo(404);
        assertThat(administrator.get(ROLES + "?find=" + "x".repeat(200)).body()).contains("at most 100");
    }

    private HttpResponse<String> grant(PersonId person, TeamId team) {
        return administrator.submit(
                ROLES, ROLES + "/grant/confirm?person=" + person, Map.of("role", "reviewer", "team", team.toString()));
    }

    private static String addressOf(PersonId holder) {
        return ROLES + "/"
                + onward.jdbi().withHandle(handle -> handle.select(
                                "SELECT id FROM role_grant WHERE person = ? AND role <> 'content-editor'", holder)
                        .mapTo(String.class)
                        .one());
    }

    private static List<String> audited() {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT action || ' ' || subject || ' by ' || actor FROM audit_entry")
                .mapTo(String.class)
                .list());
    }
}
