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
 * A small made-up trust: a root with two branches of the same structure. In each branch, {@code manager} leads the
 * Services team, of which {@code leader} is a member, and {@code leader} leads a team of six. {@code reviewer} and
 * {@code administrator} are members of the branch's own team and have their roles for the branch. {@code member} is in
 * the leader's team. The personas of the second branch have the prefix {@code other-}, but for {@code outside-facilitator}, a
 * member of its team. {@code reviewer}, but not {@code
 * other-reviewer}, is also a content editor.
 */
public record SmallTrust(TeamId top, Branch branch, Branch other) {
    /** One branch. The leader leads {@code team}, and the manager leads {@code services}. */
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
        if (!prefix.isEmpty()) {
            signIns.setPersona("outside-facilitator", members.get(1).id());
        }
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

    /** Creates a team with a fixed id, because prompt sheets depend on the team's id and tests must be repeatable. */
    private static Team team(String name, Optional<TeamId> parent) {
        return new Team(new TeamId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))), name, parent, Optional.empty());
    }

    private static Person person(String name, String mailbox, Team team, Optional<PersonId> lineManager) {
        return new Person(
                new PersonId(Ids.next()), name, mailbox + "@northmoor.invalid", "Made-up post", team.id(), lineManager);
    }
}
