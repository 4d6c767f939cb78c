package org.onward.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.RunningOnward;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** Who may see which roles, and how people are found. */
final class RolesPageTest extends RolesFixture {
    @Test
    void onlyTheRolesOfTheViewersBranchAreListed() {
        String page = administrator.get(ROLES).body();

        assertThat(page)
                .contains("Rowan Reviewer", "L&amp;D reviewer", "Digital")
                .doesNotContain("Estates");
    }

    @Test
    void aSearchByNameOrEmailFindsPeopleInTheViewersBranchOnly() {
        assertThat(administrator.get(ROLES + "?find=ASH").body())
                .contains("1 person", "Ash Member", "ash@northmoor.invalid")
                .doesNotContain("other-ash");
        assertThat(administrator.get(ROLES + "?find=bo%40north").body()).contains("Bo Member");
        assertThat(administrator.get(ROLES + "?find=other-").body()).contains("0 people", "Nobody here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "%5C", "%25ash%25bo%25", "a_h"})
    void wildcardsOfSqlAreEscapedInASearch(String text) {
        assertThat(administrator.get(ROLES + "?find=" + text).body()).contains("0 people");
    }

    @Test
    void aLongListIsPaged() {
        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        """
                        INSERT INTO person (id, name, email, post, team)
                        SELECT gen_random_uuid(), 'Zoe ' || number, 'zoe' || number || '@northmoor.invalid', 'Analyst', ?
                        FROM generate_series(101, 125) AS number
                        """,
                        trust.branch().team()));

        assertThat(administrator.get(ROLES + "?find=zoe").body())
                .contains("25 people", "1–20 of 25", "Zoe 101")
                .doesNotContain("Zoe 125");
        assertThat(administrator.get(ROLES + "?find=zoe&page=2").body()).contains("Zoe 125");
    }

    @Test
    void everybodyWithARoleMayReadTheListAndChangeNothing() {
        grantReviewer(trust.branch().members().get(0), trust.branch().services());

        String page = onward.browser().signIn("reviewer").get(ROLES).body();

        assertThat(page)
                .contains("Waiting for confirmation", "Ash Member", "Addie Administrator")
                .doesNotContain("Take back", "Turn it down", "Find the person");
        assertThat(onward.browser().signIn("other-reviewer").get(ROLES).body()).doesNotContain("Ash Member");
        assertThat(onward.browser().signIn("member").get(ROLES).statusCode()).isEqualTo(403);
    }

    @Test
    void rolesOutsideTheViewersBranchCannotBeChanged() {
        PersonId ash = trust.branch().members().get(0);
        PersonId otherAsh = trust.other().members().get(0);
        TeamId own = trust.branch().root();

        assertThat(grantReviewer(ash, trust.other().root()).statusCode()).isEqualTo(403);
        assertThat(grantReviewer(ash, trust.top()).statusCode()).isEqualTo(403);
        assertThat(grantReviewer(otherAsh, own).statusCode()).isEqualTo(403);
        assertThat(administrator.get(ROLES + "/grant?person=" + otherAsh).statusCode())
                .isEqualTo(403);
        String theirs = grantPathOf(trust.other().reviewer());
        assertThat(administrator.get(theirs).statusCode()).isEqualTo(403);
        assertThat(administrator.submit(ROLES, theirs, Map.of()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "manager", "reviewer", "member"})
    void onlyAdministratorsMayOpenAdministrationAndChangeRoles(String persona) {
        RunningOnward.Browser somebody = onward.browser().signIn(persona);

        assertThat(somebody.get("/administration").statusCode()).isEqualTo(403);
        assertThat(somebody.get(ROLES + "/grant").statusCode()).isEqualTo(403);
        assertThat(somebody.submit("/", grantPathOf(trust.branch().reviewer()), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(onward.browser().get("/administration").statusCode()).isEqualTo(303);
    }

    @Test
    void invalidValuesAreRefusedAndMissingValuesAreRequested() {
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
}
