package org.onward.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.onward.database.Ids;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.TeamId;

/**
 * The teams of Fellmoor Health Trust, four levels deep, and who is in them. The first members of a team lead the teams
 * below it, in their order, as in most trusts.
 */
final class DemoOrganisation {
    /** A team to make: its name, how many are in it, what they do, and the teams below it. */
    private record Branch(String name, int size, List<String> posts, List<Branch> below) {}

    private static final Branch TRUST = branch(
            "Fellmoor Health Trust",
            7,
            List.of(
                    "Chief Digital and Information Officer",
                    "Chief Nurse",
                    "Chief People Officer",
                    "Chief Executive",
                    "Medical Director",
                    "Chief Finance Officer",
                    "Director of Strategy"),
            branch(
                    "Digital and Data",
                    8,
                    List.of(
                            "Associate Director, Digital Services",
                            "Head of Data and Insight",
                            "Chief Clinical Information Officer",
                            "Chief Nursing Information Officer",
                            "Programme Manager",
                            "Enterprise Architect",
                            "Business Partner"),
                    branch(
                            "Digital Services",
                            10,
                            List.of(
                                    "Clinical Systems Lead",
                                    "Service Desk Lead",
                                    "Infrastructure Manager",
                                    "Security Analyst",
                                    "Project Manager",
                                    "Business Analyst",
                                    "Change Facilitator"),
                            branch(
                                    "Clinical Systems",
                                    9,
                                    List.of(
                                            "Systems Analyst",
                                            "Clinical Safety Officer",
                                            "Developer",
                                            "Trainer",
                                            "Tester")),
                            branch(
                                    "Service Desk",
                                    11,
                                    List.of(
                                            "Service Desk Analyst",
                                            "Senior Service Desk Analyst",
                                            "Deskside Engineer"))),
                    branch(
                            "Data and Insight",
                            8,
                            List.of("Data Engineer", "Information Analyst", "Data Scientist", "Data Quality Lead"))),
            branch(
                    "Nursing and Quality",
                    8,
                    List.of(
                            "Matron, Surgery",
                            "Head of Community Nursing",
                            "Quality Improvement Lead",
                            "Patient Safety Specialist"),
                    branch(
                            "Surgery",
                            9,
                            List.of(
                                    "Ward Manager, Ash Ward",
                                    "Senior Sister",
                                    "Theatre Coordinator",
                                    "Clinical Educator"),
                            branch(
                                    "Ash Ward",
                                    14,
                                    List.of("Staff Nurse", "Healthcare Assistant", "Nursing Associate", "Ward Clerk"))),
                    branch(
                            "Community Nursing",
                            12,
                            List.of("District Nurse", "Community Staff Nurse", "Healthcare Assistant"))),
            branch(
                    "People and Culture",
                    8,
                    List.of(
                            "Head of Learning and Development",
                            "Head of Recruitment",
                            "HR Business Partner",
                            "Wellbeing Lead"),
                    branch(
                            "Learning and Development",
                            7,
                            List.of("Learning Partner", "Learning Designer", "Training Administrator")),
                    branch(
                            "Recruitment",
                            8,
                            List.of("Recruitment Adviser", "Resourcing Partner", "Recruitment Administrator"))));

    private final List<Team> teams = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final Map<TeamId, PersonId> leaders = new LinkedHashMap<>();
    private final DemoNames names;

    private DemoOrganisation(Random random) {
        this.names = new DemoNames(random);
    }

    static DemoOrganisation grow(Random random) {
        DemoOrganisation tree = new DemoOrganisation(random);
        tree.add(TRUST, Optional.empty(), Optional.empty());
        tree.leaders.put(
                tree.teams.get(0).id(), tree.withPost("Chief Executive").id());
        return tree;
    }

    void plant(People directory) {
        directory.addTeams(teams);
        directory.addPeople(people);
        leaders.forEach(directory::appoint);
    }

    List<Team> teams() {
        return List.copyOf(teams);
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    Team team(String name) {
        return teams.stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no team called " + name));
    }

    /** The first person with a post. */
    Person withPost(String post) {
        return people.stream()
                .filter(person -> person.post().equals(post))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is " + post));
    }

    /** The members of a team and its leader: those who meet when the team meets. */
    List<Person> circleOf(Team team) {
        return people.stream()
                .filter(person -> person.team().equals(team.id()) || isLedBy(team, person))
                .toList();
    }

    Person leaderOf(Team team) {
        return people.stream()
                .filter(person -> isLedBy(team, person))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody leads " + team.name()));
    }

    private boolean isLedBy(Team team, Person person) {
        return person.id().equals(leaders.get(team.id()));
    }

    private void add(Branch branch, Optional<TeamId> parent, Optional<PersonId> leader) {
        TeamId id = idOf(branch.name());
        teams.add(new Team(id, branch.name(), parent, Optional.empty()));
        leader.ifPresent(person -> leaders.put(id, person));
        List<PersonId> members = new ArrayList<>();
        for (int member = 0; member < branch.size(); member++) {
            members.add(addPerson(branch.posts().get(member % branch.posts().size()), id, leader));
        }
        for (int below = 0; below < branch.below().size(); below++) {
            add(branch.below().get(below), Optional.of(id), Optional.of(members.get(below)));
        }
    }

    /** The same for every demo: a sheet's seed comes of its team, so the demo's sheets are the same on a day, too. */
    private static TeamId idOf(String name) {
        return new TeamId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private PersonId addPerson(String post, TeamId team, Optional<PersonId> lineManager) {
        PersonId id = new PersonId(Ids.next());
        String name = names.next();
        people.add(new Person(id, name, DemoNames.email(name), post, team, lineManager));
        return id;
    }

    private static Branch branch(String name, int size, List<String> posts, Branch... below) {
        return new Branch(name, size, posts, List.of(below));
    }
}
