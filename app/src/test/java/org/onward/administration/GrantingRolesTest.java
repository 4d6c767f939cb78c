package org.onward.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.onward.Concurrently;
import org.onward.RunningOnward;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.RoleGrantId;
import org.onward.people.Team;
import org.onward.web.Problem;

/** Granting a role and confirming it. */
final class GrantingRolesTest extends RolesFixture {
    @Test
    void aGrantIsInForceAfterASecondAdministratorConfirmsIt() {
        PersonId ash = trust.branch().members().get(0);
        String grantQuery =
                "?person=" + ash + "&role=reviewer&team=" + trust.branch().services();
        assertThat(administrator.get(ROLES + "/grant?person=" + ash).body())
                .contains("Grant a role to Ash Member", "Digital › Digital Services › Digital Support");
        String confirmPath = ROLES + "/grant/confirm";
        assertThat(administrator.get(confirmPath + grantQuery).body()).contains("Grant this role?", "Digital Services");

        assertThat(grantReviewer(ash, trust.branch().services()).statusCode()).isEqualTo(303);

        assertThat(administrator.get(ROLES).body())
                .contains("Waiting for confirmation", "Ash Member", "Addie Administrator", "There is none")
                .doesNotContain("Look at it and confirm");
        RunningOnward.Browser member = onward.browser().signIn("member");
        assertThat(member.get("/insight").statusCode()).isEqualTo(403);
        assertThat(member.get("/team/" + trust.branch().team()).statusCode()).isEqualTo(403);

        RunningOnward.Browser second = secondAdministrator();
        assertThat(administrator.get(ROLES).body()).contains("Lee Leader").doesNotContain("There is none");
        assertThat(second.get(ROLES).body()).contains("Look at it and confirm");
        String pendingGrant = pendingGrantPath(ash);
        assertThat(second.get(pendingGrant + "/confirm").body()).contains("Confirm this role?", "Addie Administrator");
        assertThat(second.submit(pendingGrant + "/confirm", pendingGrant + "/confirm", Map.of())
                        .statusCode())
                .isEqualTo(303);

        assertThat(member.get("/insight").statusCode()).isEqualTo(200);
        assertThat(administrator.get(ROLES).body()).contains("confirmed by <bdi>Lee Leader</bdi>");
        assertThat(auditEntries())
                .contains(
                        "role granted, not confirmed yet " + ash + " by "
                                + trust.branch().administrator(),
                        "role confirmed " + ash + " by " + trust.branch().leader());
    }

    @Test
    void neitherTheGranterNorThePersonMayConfirm() {
        secondAdministrator();
        grantReviewer(trust.branch().leader(), trust.branch().services());
        String pendingGrant = pendingGrantPath(trust.branch().leader());
        RunningOnward.Browser person = onward.browser().signIn("leader");

        assertThat(administrator.get(pendingGrant + "/confirm").body()).contains("You cannot confirm this one");
        assertThat(administrator
                        .submit(ROLES, pendingGrant + "/confirm", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(person.get(pendingGrant + "/confirm").body()).contains("This role is for you");
        assertThat(person.submit(ROLES, pendingGrant + "/confirm", Map.of()).statusCode())
                .isEqualTo(403);

        assertThat(person.get("/insight").statusCode()).isEqualTo(403);
    }

    @Test
    void aPendingAdministratorHasNoRightsYet() {
        PersonId ash = trust.branch().members().get(0);
        assertThat(grant(ash, Role.ADMINISTRATOR, trust.branch().root()).statusCode())
                .isEqualTo(303);
        grantReviewer(trust.branch().members().get(1), trust.branch().services());
        RunningOnward.Browser member = onward.browser().signIn("member");

        assertThat(member.get(ROLES).statusCode()).isEqualTo(403);
        assertThat(member.submit("/", pendingGrantPath(trust.branch().members().get(1)) + "/confirm", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPendingGrantCanBeTurnedDownAndIsListedAsEnded() {
        PersonId ash = trust.branch().members().get(0);
        grantReviewer(ash, trust.branch().services());
        String pendingGrant = pendingGrantPath(ash);
        assertThat(administrator.get(pendingGrant).body()).contains("Turn this role down?");

        assertThat(administrator.submit(pendingGrant, pendingGrant, Map.of()).statusCode())
                .isEqualTo(303);

        assertThat(administrator.get(ROLES).body())
                .contains("turned down by Addie Administrator")
                .doesNotContain("Waiting for confirmation");
        assertThat(administrator.get(pendingGrant + "/confirm").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyMayGrantThemselvesARole() {
        PersonId self = trust.branch().administrator();
        secondAdministrator();

        assertThat(administrator.get(ROLES + "?find=addie").body())
                .contains("<bdi>Addie Administrator</bdi> (you)")
                .doesNotContain("/grant?person=" + self);
        assertThat(administrator.get(ROLES + "/grant?person=" + self).statusCode())
                .isEqualTo(403);
        assertThat(grantReviewer(self, trust.branch().services()).statusCode()).isEqualTo(403);
        assertThatThrownBy(() -> roles().grant(self, self, Role.CONTENT_EDITOR, team(trust.top())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Nobody grants themselves");
        assertThat(auditEntries()).noneMatch(entry -> entry.contains("not confirmed yet"));
    }

    @Test
    void contentEditorCanOnlyBeGrantedForTheWholeOrganisation() {
        PersonId ash = trust.branch().members().get(0);
        roles().grantAsOperator(trust.branch().administrator(), Role.ADMINISTRATOR, team(trust.top()));
        String confirm = ROLES + "/grant/confirm?person=" + ash + "&role=content-editor&team=";

        assertThat(administrator.get(confirm + trust.branch().team()).statusCode())
                .isEqualTo(422);
        assertThat(administrator.get(confirm + trust.branch().team()).body()).contains("whole organisation only");
        HttpResponse<String> refused =
                grant(ash, Role.CONTENT_EDITOR, trust.branch().team());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("whole organisation only");

        assertThat(grant(ash, Role.CONTENT_EDITOR, trust.top()).statusCode()).isEqualTo(303);
        assertThat(onward.browser().signIn("member").get("/editing").statusCode())
                .isEqualTo(200);
    }

    @RepeatedTest(10) // the threads do not meet in every run
    void concurrentGrantsOfTheSameRoleAreOneGrant() {
        Team top = team(trust.top());
        List<PersonId> granters =
                List.of(trust.branch().leader(), trust.branch().manager());
        granters.forEach(granter -> roles().grantAsOperator(granter, Role.ADMINISTRATOR, top));
        PersonId ash = trust.branch().members().get(0);

        List<RoleGrantId> granted =
                Concurrently.run(4, index -> roles().grant(granters.get(index % 2), ash, Role.REVIEWER, top)
                        .id());

        assertThat(granted.stream().distinct()).hasSize(1);
    }

    private String pendingGrantPath(PersonId person) {
        return roles().pendingGrants(List.of(trust.top()), 100).stream()
                .filter(grant -> grant.person().equals(person))
                .map(grant -> ROLES + "/" + grant.id())
                .findFirst()
                .orElseThrow();
    }
}
