package org.onward.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onward.RunningOnward;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.RoleGrant;
import org.onward.people.TeamId;
import org.onward.people.change.LeaderProposalId;
import org.onward.people.change.LeaderProposals;
import org.onward.people.change.TestChanges;
import org.onward.web.Problem;

/** Whoever leads a team that nobody put them down for asks an administrator, who proposes them. A second one confirms it. */
final class LeadersTest extends RolesFixture {
    private static final String LEADERS = "/administration/leaders";

    @Test
    void somebodyWithoutATeamIsToldWhomToAsk() {
        assertThat(onward.browser().signIn("member").get("/team").body())
                .contains("ask an administrator to put you down as its leader", "/who-sees-what")
                .doesNotContain("/administration/roles");
        assertThat(administrator.get("/team").body())
                .contains("nobody makes themselves a leader", "/administration/roles");
    }

    @Test
    void aProposedPersonLeadsTheTeamAfterASecondAdministratorConfirmsIt() {
        PersonId ash = member(0);
        assertThat(administrator.get(ROLES + "?find=Ash").body()).contains(LEADERS + "?person&#61;" + ash);
        assertThat(administrator.get(LEADERS + "?person=" + ash).body())
                .contains(
                        "Digital › Digital Services › Digital Support: Lee Leader leads it",
                        "Digital › Digital Services: Maya Manager leads it",
                        "Digital: no leader");

        HttpResponse<String> answer = propose(ash, trust.branch().services());

        assertThat(answer.headers().firstValue("Location")).contains(ROLES);
        assertThat(administrator.get(ROLES).body())
                .contains("Leader for <bdi>Ash Member</bdi>", "Addie Administrator", "There is none")
                .doesNotContain("Look at it and confirm");
        assertThat(mayRead("member", trust.branch().services())).isFalse();
        assertThat(mayRead("member", trust.branch().team())).isFalse();

        RunningOnward.Browser second = secondAdministrator();
        assertThat(second.get(ROLES).body()).contains("Look at it and confirm");
        assertThat(second.get(proposal() + "/confirm").body())
                .contains("<bdi>Ash Member</bdi>", "<bdi>Maya Manager</bdi>, who leads it no longer");
        assertThat(confirm(second).statusCode()).isEqualTo(303);

        assertThat(mayRead("member", trust.branch().services())).isTrue();
        assertThat(mayRead("member", trust.branch().team())).isTrue();
        assertThat(mayRead("manager", trust.branch().services()))
                .as("the leader before")
                .isFalse();
        assertThat(second.get(ROLES).body())
                .contains("The team has a new leader")
                .doesNotContain("Leader for");
        assertThat(administrator.get("/administration/audit").body())
                .contains("Proposed a leader: <bdi>Ash Member</bdi>", "Appointed a leader: <bdi>Ash Member</bdi>");
    }

    @Test
    void neitherTheProposerNorThePersonMayConfirm() {
        RunningOnward.Browser person = secondAdministrator();
        propose(trust.branch().leader(), trust.branch().root());

        assertThat(administrator.get(proposal() + "/confirm").body()).contains("You proposed this leader");
        assertThat(confirm(administrator).statusCode()).isEqualTo(403);
        assertThat(person.get(proposal() + "/confirm").body()).contains("You are to be the leader");
        assertThat(confirm(person).statusCode()).isEqualTo(403);

        assertThat(mayRead("leader", trust.branch().root())).isFalse();
    }

    @Test
    void anAdministratorOfAnotherPartSeesAndConfirmsNothing() {
        propose(member(0), trust.branch().team());
        RunningOnward.Browser other = onward.browser().signIn("other-administrator");

        assertThat(other.get(ROLES).body()).doesNotContain("Ash Member");
        assertThat(other.get(proposal()).statusCode()).isEqualTo(403);
        assertThat(confirm(other).statusCode()).isEqualTo(403);
    }

    /** Between the check of the page and the change, the role may have been taken back. */
    @Test
    void whoIsNoLongerAnAdministratorChangesNothing() {
        LeaderProposals leaders = leaders();
        PersonId former = trust.branch().leader();
        RoleGrant grant = roles().grantAsOperator(former, Role.ADMINISTRATOR, team(trust.top()));
        LeaderProposalId pending = leaders.propose(
                        trust.branch().administrator(),
                        member(0),
                        trust.branch().services())
                .id();
        roles().grantAsOperator(trust.branch().manager(), Role.ADMINISTRATOR, team(trust.top()));
        roles().revoke(trust.branch().manager(), grant.id());

        assertRefused(() -> leaders.propose(former, member(1), trust.branch().team()));
        assertRefused(() -> leaders.confirm(former, pending));
        assertRefused(() -> leaders.turnDown(former, pending));
        assertRefused(() -> leaders.removeLeader(
                former, trust.branch().services(), trust.branch().manager()));

        assertThat(team(trust.branch().services()).leader())
                .contains(trust.branch().manager());
        assertThat(leaders.pending(List.of(trust.top()), 10)).hasSize(1);
    }

    @Test
    void aProposalIsTurnedDown() {
        propose(member(0), trust.branch().team());
        String proposal = proposal();
        assertThat(administrator.get(proposal).body()).contains("Turn down this leader?", "Ash Member");

        assertThat(administrator.submit(proposal, proposal, Map.of()).statusCode())
                .isEqualTo(303);

        assertThat(administrator.get(proposal + "/confirm").statusCode()).isEqualTo(404);
        assertThat(team(trust.branch().team()).leader()).contains(trust.branch().leader());
        assertThat(administrator.get("/administration/audit").body())
                .contains("Turned down a proposed leader: <bdi>Ash Member</bdi>");
    }

    @Test
    void aLeaderIsRemovedAtOnce() {
        String remove = "%s/remove?person=%s&team=%s"
                .formatted(LEADERS, trust.branch().leader(), trust.branch().team());
        assertThat(administrator
                        .get(LEADERS + "?person=" + trust.branch().leader())
                        .body())
                .contains("Teams that they lead today", "/remove?");
        assertThat(administrator.get(remove).body()).contains("Remove this leader?", "Digital Support");
        Map<String, String> filled = administrator.filled(remove, Map.of());
        Map<String, String> again = administrator.filled(remove, Map.of());

        assertThat(administrator.post(remove, filled).statusCode()).isEqualTo(303);

        assertThat(mayRead("leader", trust.branch().team())).isFalse();
        assertThat(administrator.get("/administration/audit").body())
                .contains("Removed a leader: <bdi>Lee Leader</bdi>");
        assertThat(administrator.get(remove).statusCode()).isEqualTo(404);
        assertThat(administrator.post(remove, again).statusCode()).isEqualTo(409);
    }

    @Test
    void aTeamHasToBeChosen() {
        HttpResponse<String> answer = administrator.submit(ROLES, LEADERS + "?person=" + member(0), Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose the team that they are to lead.");
    }

    @Test
    void theLeaderOfTodayAndASecondPersonForTheSameTeamAreRefused() {
        HttpResponse<String> today =
                propose(trust.branch().leader(), trust.branch().team());
        assertThat(today.statusCode()).isEqualTo(422);
        assertThat(today.body()).contains("They lead this team already.");

        assertThat(propose(member(0), trust.branch().team()).statusCode()).isEqualTo(303);
        assertThat(propose(member(0), trust.branch().team()).statusCode())
                .as("the same proposal again")
                .isEqualTo(303);
        HttpResponse<String> other = propose(member(1), trust.branch().team());

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Ash Member is proposed for this team.");
        assertThat(leaders().pending(List.of(trust.top()), 10)).hasSize(1);
    }

    @Test
    void anAdministratorProposesNobodyOutsideTheirPartAndNeverThemselves() {
        assertThat(propose(member(0), trust.other().team()).statusCode()).isEqualTo(403);
        assertThat(propose(trust.other().leader(), trust.branch().team()).statusCode())
                .isEqualTo(403);
        HttpResponse<String> own =
                propose(trust.branch().administrator(), trust.branch().team());
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("Nobody makes themselves the leader of a team.");
    }

    private PersonId member(int index) {
        return trust.branch().members().get(index);
    }

    private static boolean mayRead(String persona, TeamId team) {
        return onward.browser().signIn(persona).get("/team/" + team).statusCode() == 200;
    }

    private HttpResponse<String> propose(PersonId person, TeamId team) {
        return administrator.submit(ROLES, LEADERS + "?person=" + person, Map.of("team", team.toString()));
    }

    private HttpResponse<String> confirm(RunningOnward.Browser browser) {
        return browser.submit(ROLES, proposal() + "/confirm", Map.of());
    }

    /** The path of the only pending proposal. */
    private String proposal() {
        return LEADERS + "/"
                + leaders().pending(List.of(trust.top()), 10).get(0).id();
    }

    private static LeaderProposals leaders() {
        return TestChanges.of(onward.jdbi(), onward.clock()).leaders();
    }

    private static void assertRefused(Runnable change) {
        assertThatThrownBy(change::run).isInstanceOf(Problem.class).hasMessageContaining("outside the part");
    }
}
