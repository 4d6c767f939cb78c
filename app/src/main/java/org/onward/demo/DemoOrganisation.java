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
 * The teams and people of Fellmoor Health Trust, in four levels. The first members of a team lead the teams below it, in
 * their order.
 */
final class DemoOrganisation {
    /** A team to create: its name, its size, the posts of its members and the teams below it. */
    private record TeamPlan(String name, int size, List<String> posts, List<TeamPlan> below) {}

    private static final TeamPlan TRUST = teamPlan(
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
            teamPlan(
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
                    teamPlan(
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
                            teamPlan(
                                    "Clinical Systems",
                                    9,
                                    List.of(
                                            "Systems Analyst",
                                            "Clinical Safety Officer",
                                            "Developer",
                                            "Trainer",
                                            "Tester")),
                            teamPlan(
                                    "Service Desk",
                                    11,
                                    List.of(
                                            "Service Desk Analyst",
                                            "Senior Service Desk Analyst",
                                            "Deskside Engineer"))),
                    teamPlan(
                            "Data and Insight",
                            8,
                            List.of("Data Engineer", "Information Analyst", "Data Scientist", "Data Quality Lead"))),
            teamPlan(
                    "Nursing and Quality",
                    8,
                    List.of(
                            "Matron, Surgery",
                            "Head of Community Nursing",
                            "Quality Improvement Lead",
                            "Patient Safety Specialist"),
                    teamPlan(
                            "Surgery",
                            9,
                            List.of(
                                    "Ward Manager, Ash Ward",
                                    "Senior Sister",
                                    "Theatre Coordinator",
                                    "Clinical Educator"),
                            teamPlan(
                                    "Ash Ward",
                                    14,
                                    List.of("Staff Nurse", "Healthcare Assistant", "Nursing Associate", "Ward Clerk"))),
                    teamPlan(
                            "Community Nursing",
                            12,
                            List.of("District Nurse", "Community Staff Nurse", "Healthcare Assistant"))),
            teamPlan(
                    "People and Culture",
                    8,
                    List.of(
                            "Head of Learning and Development",
                            "Head of Recruitment",
                            "HR Business Partner",
                            "Wellbeing Lead"),
                    teamPlan(
                            "Learning and Development",
                            7,
                            List.of("Learning Partner", "Learning Designer", "Training Administrator")),
                    teamPlan(
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

    static DemoOrganisation create(Random random) {
        DemoOrganisation organisation = new DemoOrganisation(random);
        organisation.add(TRUST, Optional.empty(), Optional.empty());
        organisation.leaders.put(
                organisation.teams.get(0).id(),
                organisation.withPost("Chief Executive").id());
        return organisation;
    }

    void saveTo(People directory) {
        directory.addTeams(teams);
        directory.addPeople(people);
        leaders.forEach(directory::appoint);
    }

    /** A name that nobody has. */
    String nextName() {
        return names.next();
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

    /** The first person who has this post. */
    Person withPost(String post) {
        return people.stream()
                .filter(person -> person.post().equals(post))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is " + post));
    }

    /** The participants of a team's sessions: its members and its leader. */
    List<Person> participantsOf(Team team) {
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

    private void add(TeamPlan teamPlan, Optional<TeamId> parent, Optional<PersonId> leader) {
        TeamId id = idOf(teamPlan.name());
        teams.add(new Team(id, teamPlan.name(), parent, Optional.empty()));
        leader.ifPresent(person -> leaders.put(id, person));
        List<PersonId> members = new ArrayList<>();
        for (int member = 0; member < teamPlan.size(); member++) {
            members.add(addPerson(teamPlan.posts().get(member % teamPlan.posts().size()), id, leader));
        }
        for (int below = 0; below < teamPlan.below().size(); below++) {
            add(teamPlan.below().get(below), Optional.of(id), Optional.of(members.get(below)));
        }
    }

    /**
     * A team's id depends only on its name. The seed of a prompt sheet depends on the team's id, so every demo has the same
     * sheets on a given day.
     */
    private static TeamId idOf(String name) {
        return new TeamId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private PersonId addPerson(String post, TeamId team, Optional<PersonId> lineManager) {
        PersonId id = new PersonId(Ids.next());
        String name = names.next();
        people.add(new Person(id, name, DemoNames.email(name), post, team, lineManager));
        return id;
    }

    private static TeamPlan teamPlan(String name, int size, List<String> posts, TeamPlan... below) {
        return new TeamPlan(name, size, posts, List.of(below));
    }
}
