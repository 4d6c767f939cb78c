package org.onward.demo;

import java.util.Set;
import org.onward.people.Person;
import org.onward.people.Role;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.people.Viewer;
import org.onward.signin.SignIns;

/**
 * Those whom a visitor may be. The leader leads a team of their own and reports to the manager.
 *
 * @param colleague a second administrator, whom no visitor can be: confirmations need two people
 * @param candidate for whom the colleague has granted a role that waits for the administrator
 */
record DemoPersonas(
        Person leader,
        Person manager,
        Person reviewer,
        Person administrator,
        Person editor,
        Person colleague,
        Person candidate) {
    static DemoPersonas of(DemoOrganisation tree) {
        return new DemoPersonas(
                tree.leaderOf(tree.team("Clinical Systems")),
                tree.leaderOf(tree.team("Digital Services")),
                tree.withPost("Learning Partner"),
                tree.withPost("Infrastructure Manager"),
                tree.withPost("Learning Designer"),
                tree.withPost("Security Analyst"),
                tree.withPost("Quality Improvement Lead"));
    }

    void introduce(SignIns signIns, Roles roles, DemoOrganisation tree) {
        Team whole = tree.teams().get(0);
        roles.grantAsOperator(administrator.id(), Role.ADMINISTRATOR, whole);
        roles.grantAsOperator(colleague.id(), Role.ADMINISTRATOR, whole);
        roles.grantAsOperator(reviewer.id(), Role.REVIEWER, whole);
        roles.grant(administrator.id(), editor.id(), Role.CONTENT_EDITOR, whole);
        roles.grant(colleague.id(), candidate.id(), Role.REVIEWER, tree.team("Nursing and Quality"));
        signIns.setPersona("leader", leader.id());
        signIns.setPersona("manager", manager.id());
        signIns.setPersona("reviewer", reviewer.id());
        signIns.setPersona("administrator", administrator.id());
        signIns.setPersona("editor", editor.id());
    }

    /** Somebody acting in the story. Facades ask who it is; what they may do is looked up in the tree. */
    static Viewer acting(Person person, Team team) {
        return new Viewer(person.id(), person.name(), team.id(), team.name(), true, Set.of());
    }
}
