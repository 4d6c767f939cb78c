package org.onward.demo;

import java.util.Set;
import org.onward.people.Person;
import org.onward.people.Role;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.people.Viewer;
import org.onward.signin.SignIns;

/**
 * The people of the personas with which somebody can sign in to the demo. The leader leads a team and reports to the manager.
 *
 * @param colleague a second administrator who is not a persona, because a confirmation needs two people
 * @param candidate a person with a pending grant from the colleague, which the administrator can confirm
 */
record DemoPersonas(
        Person leader,
        Person manager,
        Person reviewer,
        Person administrator,
        Person editor,
        Person colleague,
        Person candidate) {
    static DemoPersonas of(DemoOrganisation organisation) {
        return new DemoPersonas(
                organisation.leaderOf(organisation.team("Clinical Systems")),
                organisation.leaderOf(organisation.team("Digital Services")),
                organisation.withPost("Learning Partner"),
                organisation.withPost("Infrastructure Manager"),
                organisation.withPost("Learning Designer"),
                organisation.withPost("Security Analyst"),
                organisation.withPost("Quality Improvement Lead"));
    }

    void save(SignIns signIns, Roles roles, DemoOrganisation organisation) {
        Team trust = organisation.teams().get(0);
        roles.grantAsOperator(administrator.id(), Role.ADMINISTRATOR, trust);
        roles.grantAsOperator(colleague.id(), Role.ADMINISTRATOR, trust);
        roles.grantAsOperator(reviewer.id(), Role.REVIEWER, trust);
        roles.grant(administrator.id(), editor.id(), Role.CONTENT_EDITOR, trust);
        // A second editor, because another editor publishes what one proposes.
        roles.grant(administrator.id(), reviewer.id(), Role.CONTENT_EDITOR, trust);
        roles.grant(colleague.id(), candidate.id(), Role.REVIEWER, organisation.team("Nursing and Quality"));
        signIns.setPersona("leader", leader.id());
        signIns.setPersona("manager", manager.id());
        signIns.setPersona("reviewer", reviewer.id());
        signIns.setPersona("administrator", administrator.id());
        signIns.setPersona("editor", editor.id());
    }

    /** A viewer for calls to facades. Facades use only the id and look up the rights in the database. */
    static Viewer viewer(Person person, Team team) {
        return new Viewer(person.id(), person.name(), team.id(), team.name(), true, Set.of());
    }
}
