package org.onward.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** Whoever leads a team that nobody put them down for asks an administrator, who can do that. */
final class LeadersTest extends RolesFixture {
    private static final String LEADERS = "/administration/leaders";

    @Test
    void somebodyWithoutATeamIsToldWhomToAsk() {
        assertThat(onward.browser().signIn("member").get("/team").body())
                .contains("ask an administrator to put you down as its leader", "/who-sees-what")
                .doesNotContain("/administration/roles");
        assertThat(administrator.get("/team").body()).contains("/administration/roles");
    }

    @Test
    void anAdministratorFindsThePersonAndMakesThemTheLeader() {
        PersonId member = trust.branch().members().get(0);
        assertThat(administrator.get(ROLES + "?find=Ash").body()).contains(LEADERS + "?person&#61;" + member);

        HttpResponse<String> answer = appoint(member, trust.branch().team());

        assertThat(answer.headers().firstValue("Location")).contains(ROLES);
        assertThat(onward.browser()
                        .signIn("member")
                        .get("/team/" + trust.branch().team())
                        .statusCode())
                .isEqualTo(200);
        assertThat(onward.browser()
                        .signIn("leader")
                        .get("/team/" + trust.branch().team())
                        .statusCode())
                .as("the leader before")
                .isEqualTo(403);
        assertThat(administrator.get("/administration/audit").body()).contains("Appointed a leader");
    }

    @Test
    void aTeamHasToBeChosen() {
        HttpResponse<String> answer = administrator.submit(
                ROLES, LEADERS + "?person=" + trust.branch().members().get(0), Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose the team that they lead.");
    }

    @Test
    void anAdministratorAppointsNobodyOutsideTheirPartAndNeverThemselves() {
        PersonId member = trust.branch().members().get(0);

        assertThat(appoint(member, trust.other().team()).statusCode()).isEqualTo(403);
        assertThat(appoint(trust.other().leader(), trust.branch().team()).statusCode())
                .isEqualTo(403);
        assertThat(appoint(trust.branch().administrator(), trust.branch().team())
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> appoint(PersonId person, TeamId team) {
        return administrator.submit(ROLES, LEADERS + "?person=" + person, Map.of("team", team.toString()));
    }
}
