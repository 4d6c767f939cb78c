package org.onward.administration;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.audit.AuditTrail;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.people.TeamId;

/** A trust with an administrator of one branch, and what the tests of roles need of it. */
abstract class RolesFixture {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    static final String ROLES = "/administration/roles";

    SmallTrust trust;

    RunningOnward.Browser administrator;

    @BeforeEach
    void createTrust() {
        trust = SmallTrust.create(onward.jdbi());
        administrator = onward.browser().signIn("administrator");
    }

    HttpResponse<String> grantReviewer(PersonId person, TeamId team) {
        return grant(person, Role.REVIEWER, team);
    }

    HttpResponse<String> grant(PersonId person, Role role, TeamId team) {
        return administrator.submit(
                ROLES, ROLES + "/grant/confirm?person=" + person, Map.of("role", role.word(), "team", team.toString()));
    }

    RunningOnward.Browser secondAdministrator() {
        roles().grantAsOperator(
                        trust.branch().leader(),
                        Role.ADMINISTRATOR,
                        team(trust.branch().root()));
        return onward.browser().signIn("leader");
    }

    static Roles roles() {
        return new Roles(onward.jdbi(), new AuditTrail(onward.jdbi(), onward.clock()), onward.clock());
    }

    static Team team(TeamId id) {
        return new People(onward.jdbi()).requireTeam(id);
    }

    /** The path of the only grant of a person, other than the role content editor. */
    static String grantPathOf(PersonId holder) {
        return ROLES + "/"
                + onward.jdbi().withHandle(handle -> handle.select(
                                "SELECT id FROM role_grant WHERE person = ? AND role <> 'content-editor'", holder)
                        .mapTo(String.class)
                        .one());
    }

    static List<String> auditEntries() {
        return onward.jdbi().withHandle(handle -> handle.select(
                        "SELECT action || ' ' || subject || ' by ' || actor FROM audit_entry")
                .mapTo(String.class)
                .list());
    }
}
