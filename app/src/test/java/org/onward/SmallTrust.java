package org.onward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditTrail;
import org.onward.database.Ids;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.secrets.MasterKey;
import org.onward.signin.SignIns;

/**
 * A made-up trust in miniature: a top with two branches of the same shape. In each, {@code manager} leads Services, in
 * which {@code leader} is; {@code leader} leads a team of six. {@code reviewer} and {@code administrator} are in the branch
 * itself and hold their role for it. The personas of the second branch are called {@code other-leader} and so on;
 * {@code member} and {@code other-member} are in the leaders' teams.
 * {@code reviewer}, but not {@code other-reviewer}, edits the content as well.
 */
public record SmallTrust(TeamId top, Branch branch, Branch other) {
    /** One half of the tree: the leader leads {@code team}, the manager leads {@code services}. */
    public record Branch(
            TeamId root,
            TeamId services,
            TeamId team,
            PersonId leader,
            PersonId manager,
            PersonId reviewer,
            PersonId administrator,
            List<PersonId> members) {}

    public static SmallTrust create(Jdbi jdbi) {
        People people = new People(jdbi);
        Team top = team("Northmoor Trust", Optional.empty());
        people.addTeams(List.of(top));
        return new SmallTrust(top.id(), branch(jdbi, top, "Digital", ""), branch(jdbi, top, "Estates", "other-"));
    }

    private static Branch branch(Jdbi jdbi, Team top, String name, String prefix) {
        People people = new People(jdbi);
        Team root = team(name, Optional.of(top.id()));
        Team services = team(name + " Services", Optional.of(root.id()));
        Team team = team(name + " Support", Optional.of(services.id()));
        people.addTeams(List.of(root, services, team));

        Person manager = person("Maya Manager", prefix + "manager", root, Optional.empty());
        Person reviewer = person("Rowan Reviewer", prefix + "reviewer", root, Optional.empty());
        Person administrator = person("Addie Administrator", prefix + "administrator", root, Optional.empty());
        Person leader = person("Lee Leader", prefix + "leader", services, Optional.of(manager.id()));
        List<Person> all = new ArrayList<>(List.of(manager, reviewer, administrator, leader));
        List<Person> members = List.of("Ash", "Bo", "Cam", "Dee", "Eli", "Fay").stream()
                .map(first -> person(
                        first + " Member",
                        prefix + first.toLowerCase(java.util.Locale.ROOT),
                        team,
                        Optional.of(leader.id())))
                .toList();
        all.addAll(members);
        people.addPeople(all);
        people.appoint(services.id(), manager.id());
        people.appoint(team.id(), leader.id());

        InstantSource clock = InstantSource.fixed(RunningOnward.NOW);
        Roles roles = new Roles(jdbi, new AuditTrail(jdbi, clock), clock);
        roles.grantAsOperator(reviewer.id(), Role.REVIEWER, root);
        roles.grantAsOperator(administrator.id(), Role.ADMINISTRATOR, root);
        if (prefix.isEmpty()) {
            roles.grantAsOperator(reviewer.id(), Role.CONTENT_EDITOR, top);
        }
        SignIns signIns = new SignIns(jdbi, clock, MasterKey.parse(RunningOnward.MASTER_KEY));
        signIns.setPersona(prefix + "leader", leader.id());
        signIns.setPersona(prefix + "manager", manager.id());
        signIns.setPersona(prefix + "reviewer", reviewer.id());
        signIns.setPersona(prefix + "administrator", administrator.id());
        signIns.setPersona(prefix + "member", members.get(0).id());
        return new Branch(
                root.id(),
                services.id(),
                team.id(),
                leader.id(),
                manager.id(),
                reviewer.id(),
                administrator.id(),
                members.stream().map(Person::id).toList());
    }

    /** With the same id every time: a team's prompt sheets depend on it, and a test should not have to be lucky. */
    private static Team team(String name, Optional<TeamId> parent) {
        return new Team(new TeamId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))), name, parent, Optional.empty());
    }

    private static Person person(String name, String mailbox, Team team, Optional<PersonId> lineManager) {
        return new Person(
                new PersonId(Ids.next()), name, mailbox + "@northmoor.invalid", "Made-up post", team.id(), lineManager);
    }
}
