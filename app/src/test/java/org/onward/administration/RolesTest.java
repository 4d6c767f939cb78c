package org.onward.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.Concurrently;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.audit.AuditTrail;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.RoleGrant;
import org.onward.people.RoleGrantId;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.web.Problem;

final class RolesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String ROLES = "/administration/roles";

    private SmallTrust trust;
    private RunningOnward.Browser administrator;

    @BeforeEach
    void createTrust() {
        trust = SmallTrust.create(onward.jdbi());
        administrator = onward.browser().signIn("administrator");
    }

    @Test
    void onlyTheRolesOfTheViewersPartAreListed() {
        String page = administrator.get(ROLES).body();

        assertThat(page)
                .contains("Rowan Reviewer", "L&amp;D reviewer", "Digital")
                .doesNotContain("Estates");
    }

    @Test
    void aSearchByNameOrEmailFindsPeopleInTheViewersPartOnly() {
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
                .contains("25 people", "Page 1 of 2", "Zoe 101")
                .doesNotContain("Zoe 125");
        assertThat(administrator.get(ROLES + "?find=zoe&page=2").body()).contains("Zoe 125");
    }

    @Test
    void aGrantIsInForceAfterASecondAdministratorConfirmsIt() {
        PersonId ash = trust.branch().members().get(0);
        String chosen =
                "?person=" + ash + "&role=reviewer&team=" + trust.branch().services();
        assertThat(administrator.get(ROLES + "/grant?person=" + ash).body())
                .contains("Grant a role to Ash Member", "Digital › Digital Services › Digital Support");
        String confirm = ROLES + "/grant/confirm";
        assertThat(administrator.get(confirm + chosen).body()).contains("Grant this role?", "Digital Services");

        assertThat(grantReviewer(ash).statusCode()).isEqualTo(303);

        assertThat(administrator.get(ROLES).body())
                .contains("Waiting for confirmation", "Ash Member", "Addie Administrator", "There is none")
                .doesNotContain("Look at it and confirm");
        RunningOnward.Browser member = onward.browser().signIn("member");
        assertThat(member.get("/insight").statusCode()).isEqualTo(403);
        assertThat(member.get("/team/" + trust.branch().team()).statusCode()).isEqualTo(403);

        RunningOnward.Browser second = secondAdministrator();
        assertThat(administrator.get(ROLES).body()).contains("Lee Leader").doesNotContain("There is none");
        assertThat(second.get(ROLES).body()).contains("Look at it and confirm");
        String pendingGrant = waitingFor(ash);
        assertThat(second.get(pendingGrant + "/confirm").body()).contains("Confirm this role?", "Addie Administrator");
        assertThat(second.submit(pendingGrant + "/confirm", pendingGrant + "/confirm", Map.of())
                        .statusCode())
                .isEqualTo(303);

        assertThat(member.get("/insight").statusCode()).isEqualTo(200);
        assertThat(administrator.get(ROLES).body()).contains("confirmed by <bdi>Lee Leader</bdi>");
        assertThat(audited())
                .contains(
                        "role granted, not confirmed yet " + ash + " by "
                                + trust.branch().administrator(),
                        "role confirmed " + ash + " by " + trust.branch().leader());
    }

    @Test
    void neitherTheGranterNorThePersonMayConfirm() {
        secondAdministrator();
        grantReviewer(trust.branch().leader());
        String pendingGrant = waitingFor(trust.branch().leader());
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
    void theGrantOfASecondAdministratorNeedsConfirmationToo() {
        PersonId ash = trust.branch().members().get(0);
        assertThat(grant(ash, Role.ADMINISTRATOR, trust.branch().root()).statusCode())
                .isEqualTo(303);
        grantReviewer(trust.branch().members().get(1));
        RunningOnward.Browser member = onward.browser().signIn("member");

        assertThat(member.get(ROLES).statusCode()).isEqualTo(403);
        assertThat(member.submit("/", waitingFor(trust.branch().members().get(1)) + "/confirm", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPendingGrantCanBeTurnedDownAndIsListedAsEnded() {
        PersonId ash = trust.branch().members().get(0);
        grantReviewer(ash);
        String pendingGrant = waitingFor(ash);
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
                .contains("Addie Administrator (you)")
                .doesNotContain("/grant?person=" + self);
        assertThat(administrator.get(ROLES + "/grant?person=" + self).statusCode())
                .isEqualTo(403);
        assertThat(grantReviewer(self).statusCode()).isEqualTo(403);
        assertThatThrownBy(() -> roles().grant(self, self, Role.CONTENT_EDITOR, team(trust.top())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Nobody grants themselves");
        assertThat(audited()).noneMatch(entry -> entry.contains("not confirmed yet"));
    }

    @Test
    void everybodyWithARoleMayReadTheListAndChangeNothing() {
        grantReviewer(trust.branch().members().get(0));

        String page = onward.browser().signIn("reviewer").get(ROLES).body();

        assertThat(page)
                .contains("Waiting for confirmation", "Ash Member", "Addie Administrator")
                .doesNotContain("Take back", "Turn it down", "Find the person");
        assertThat(onward.browser().signIn("other-reviewer").get(ROLES).body()).doesNotContain("Ash Member");
        assertThat(onward.browser().signIn("member").get(ROLES).statusCode()).isEqualTo(403);
    }

    @Test
    void theRoleContentEditorIsForTheWholeOrganisationOnly() {
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

    @Test
    void aFormerAdministratorCannotTakeBackTheLastAdministratorsRole() {
        roles().grantAsOperator(trust.branch().leader(), Role.ADMINISTRATOR, team(trust.top()));
        RoleGrant top = roles().grantsFor(List.of(trust.top())).stream()
                .filter(grant -> grant.team().equals(trust.top()) && grant.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow();
        roles().grantAsOperator(trust.branch().administrator(), Role.ADMINISTRATOR, team(trust.top()));

        roles().revoke(trust.branch().administrator(), top.id());

        assertThatThrownBy(() -> roles().revoke(trust.branch().leader(), lastOfTheTop()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("outside the part");
        roles().grantAsOperator(
                        trust.branch().members().get(0),
                        Role.ADMINISTRATOR,
                        team(trust.branch().root()));
        assertThatThrownBy(() -> roles().revoke(trust.branch().administrator(), lastOfTheTop()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("the last administrator of Northmoor Trust");
    }

    @RepeatedTest(15)
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

        List<Integer> answers = Concurrently.run(2, each -> browsers.get(each)
                .post(addresses.get(each), forms.get(each))
                .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(303, 403);
        assertThat(roles().grantsFor(List.of(trust.top())).stream()
                        .filter(grant -> grant.isInForce()
                                && grant.team().equals(trust.top())
                                && grant.role() == Role.ADMINISTRATOR))
                .hasSize(1);
    }

    @RepeatedTest(10)
    void concurrentGrantsOfTheSameRoleAreOneGrant() {
        Team top = team(trust.top());
        List<PersonId> granters =
                List.of(trust.branch().leader(), trust.branch().manager());
        granters.forEach(granter -> roles().grantAsOperator(granter, Role.ADMINISTRATOR, top));
        PersonId ash = trust.branch().members().get(0);

        List<RoleGrantId> granted =
                Concurrently.run(4, each -> roles().grant(granters.get(each % 2), ash, Role.REVIEWER, top)
                        .id());

        assertThat(granted.stream().distinct()).hasSize(1);
    }

    @Test
    void aRoleIsTakenBackAfterConfirmationAndADoubleClickChangesNothing() {
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
    void theLastAdministratorCannotTakeBackTheirOwnRole() {
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
    void rolesOutsideTheViewersPartCannotBeChanged() {
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
    void onlyAdministratorsMayOpenIt(String persona) {
        RunningOnward.Browser somebody = onward.browser().signIn(persona);

        assertThat(somebody.get("/administration").statusCode()).isEqualTo(403);
        assertThat(somebody.get(ROLES + "/grant").statusCode()).isEqualTo(403);
        assertThat(somebody.submit("/", addressOf(trust.branch().reviewer()), Map.of())
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

    private HttpResponse<String> grant(PersonId person, TeamId team) {
        return grant(person, Role.REVIEWER, team);
    }

    private HttpResponse<String> grantReviewer(PersonId person) {
        return grant(person, trust.branch().services());
    }

    private HttpResponse<String> grant(PersonId person, Role role, TeamId team) {
        return administrator.submit(
                ROLES, ROLES + "/grant/confirm?person=" + person, Map.of("role", role.word(), "team", team.toString()));
    }

    private RunningOnward.Browser secondAdministrator() {
        roles().grantAsOperator(
                        trust.branch().leader(),
                        Role.ADMINISTRATOR,
                        team(trust.branch().root()));
        return onward.browser().signIn("leader");
    }

    private String waitingFor(PersonId person) {
        return roles().grantsFor(List.of(trust.top())).stream()
                .filter(grant -> grant.isPending() && grant.person().equals(person))
                .map(grant -> ROLES + "/" + grant.id())
                .findFirst()
                .orElseThrow();
    }

    private RoleGrantId lastOfTheTop() {
        return roles().grantsFor(List.of(trust.top())).stream()
                .filter(grant -> grant.isInForce() && grant.team().equals(trust.top()))
                .filter(grant -> grant.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Roles roles() {
        return new Roles(onward.jdbi(), new AuditTrail(onward.jdbi(), onward.clock()), onward.clock());
    }

    private static Team team(TeamId id) {
        return new People(onward.jdbi()).requireTeam(id);
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
