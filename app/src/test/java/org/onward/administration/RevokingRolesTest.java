package org.onward.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.onward.Concurrently;
import org.onward.RunningOnward;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.RoleGrant;
import org.onward.people.RoleGrantId;
import org.onward.web.Problem;

/** Revoking a role, and the last administrator. */
final class RevokingRolesTest extends RolesFixture {
    @Test
    void aFormerAdministratorCannotTakeBackTheLastAdministratorsRole() {
        RoleGrant leadersGrant =
                roles().grantAsOperator(trust.branch().leader(), Role.ADMINISTRATOR, team(trust.top()));
        roles().grantAsOperator(trust.branch().administrator(), Role.ADMINISTRATOR, team(trust.top()));

        roles().revoke(trust.branch().administrator(), leadersGrant.id());

        assertThatThrownBy(() -> roles().revoke(trust.branch().leader(), remainingAdministratorOfTheTrust()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("outside the part");
    }

    @Test
    void anAdministratorOfABranchDoesNotCountAsOneOfTheWholeOrganisation() {
        roles().grantAsOperator(trust.branch().administrator(), Role.ADMINISTRATOR, team(trust.top()));
        roles().grantAsOperator(
                        trust.branch().members().get(0),
                        Role.ADMINISTRATOR,
                        team(trust.branch().root()));

        assertThatThrownBy(() -> roles().revoke(trust.branch().administrator(), remainingAdministratorOfTheTrust()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("the last administrator of Northmoor Trust");
    }

    @RepeatedTest(15) // the threads do not meet in every run
    void twoAdministratorsWhoConcurrentlyTakeBackEachOthersRoleLeaveOne() {
        PersonId first = trust.branch().leader();
        PersonId second = trust.branch().manager();
        RoleGrantId ofFirst = roles().grantAsOperator(first, Role.ADMINISTRATOR, team(trust.top()))
                .id();
        RoleGrantId ofSecond = roles().grantAsOperator(second, Role.ADMINISTRATOR, team(trust.top()))
                .id();
        List<RunningOnward.Browser> browsers =
                List.of(onward.browser().signIn("leader"), onward.browser().signIn("manager"));
        List<String> addresses = List.of(ROLES + "/" + ofSecond, ROLES + "/" + ofFirst);
        List<Map<String, String>> forms = List.of(
                browsers.get(0).filled(addresses.get(0), Map.of()),
                browsers.get(1).filled(addresses.get(1), Map.of()));

        List<Integer> statuses = Concurrently.run(2, index -> browsers.get(index)
                .post(addresses.get(index), forms.get(index))
                .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(303, 403);
        assertThat(administrators().stream().filter(grant -> grant.team().equals(trust.top())))
                .hasSize(1);
    }

    @Test
    void aRoleIsTakenBackAfterConfirmationAndADoubleClickChangesNothing() {
        String role = grantPathOf(trust.branch().reviewer());
        assertThat(administrator.get(role).body()).contains("Take this role back?", "Rowan Reviewer");
        Map<String, String> filled = administrator.filled(role, Map.of());

        assertThat(administrator.post(role, filled).statusCode()).isEqualTo(303);
        assertThat(administrator.post(role, filled).statusCode()).isEqualTo(303);

        assertThat(onward.browser().signIn("reviewer").get("/insight").statusCode())
                .isEqualTo(403);
        assertThat(auditEntries().stream().filter(entry -> entry.startsWith("role taken back")))
                .hasSize(1);
        assertThat(administrator.get(role).statusCode()).isEqualTo(404);
    }

    @Test
    void theLastAdministratorCannotTakeBackTheirOwnRole() {
        String own = grantPathOf(trust.branch().administrator());
        assertThat(administrator.get(own).body())
                .contains("Ask another administrator")
                .doesNotContain("It ends at once");

        HttpResponse<String> answer = administrator.submit(ROLES, own, Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("last administrator role");
        assertThat(administrator.get(ROLES).statusCode()).isEqualTo(200);
    }

    private List<RoleGrant> administrators() {
        return roles().grantsInForce(List.of(trust.top()), "", Optional.of(Role.ADMINISTRATOR), 100, 0);
    }

    private RoleGrantId remainingAdministratorOfTheTrust() {
        return administrators().stream()
                .filter(grant -> grant.team().equals(trust.top()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
