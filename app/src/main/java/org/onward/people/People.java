package org.onward.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.Transactions;
import org.onward.web.Problem;

/**
 * The people who are in a team now, and the tree of open teams. Loads an organisation at once, without entries in the audit
 * trail; later changes, one by one, are those of {@code people.change}.
 */
public final class People {
    /** The maximum number of search results. A longer search text is more useful than more pages. */
    public static final int MAX_FOUND = 200;

    /** The maximum number of teams below another that are read with it. There may be hundreds. */
    public static final int MAX_BELOW = 12;

    private final Transactions transactions;
    private final PeopleDao dao;
    private final PeopleSearchDao search;

    public People(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(PeopleDao.class);
        this.search = jdbi.onDemand(PeopleSearchDao.class);
    }

    /** Somebody who is in a team now: nothing for who is expected or has left. */
    public Optional<Person> person(PersonId id) {
        return dao.person(id);
    }

    /** @throws Problem (404) */
    public Person requirePerson(PersonId id) {
        return dao.person(id).orElseThrow(() -> Problem.notFound("There is no such person. Choose one from a list."));
    }

    /** @throws Problem (404) */
    public Team requireTeam(TeamId id) {
        return dao.team(id).orElseThrow(() -> Problem.notFound("There is no such team. Choose one from a list."));
    }

    public Optional<Team> rootTeam() {
        return dao.rootTeam();
    }

    /** The members of a team, by name. The leader is not among them: the leader is a member of the team above. */
    public List<Person> members(TeamId team) {
        return dao.members(team);
    }

    /** The people who take part when the team meets: its leader first, then its members. */
    public List<Person> participants(TeamId team) {
        return dao.participants(team);
    }

    /** The participants of a team now, and those at an earlier instant who have left since. The leader comes first. */
    public List<PastParticipant> participantsAt(TeamId team, Instant at) {
        return dao.participantsAt(team, at);
    }

    /** The participants of several teams. */
    public List<Participant> participantsOf(List<TeamId> teams) {
        return dao.participantsOf(teams);
    }

    /** The members of a team, and the leader's direct reports in teams that the leader does not lead, by name. */
    public List<Person> membersAndReports(TeamId team) {
        return dao.membersAndReports(team);
    }

    /** The direct reports of a line manager, by name. */
    public List<Person> directReportsOf(PersonId manager) {
        return dao.directReportsOf(manager);
    }

    /**
     * The teams above this one (the root first), the team itself, and the first {@link #MAX_BELOW} of the teams directly
     * below it by name.
     */
    public List<NearbyTeam> nearbyTeams(TeamId team) {
        return dao.nearbyTeams(team, MAX_BELOW);
    }

    /** The same, with all other teams that a person leads. */
    public List<NearbyTeam> nearbyTeamsAndLedBy(TeamId team, PersonId leader) {
        return dao.nearbyTeamsAndLedBy(team, leader, MAX_BELOW);
    }

    /** The teams that a person leads, by name. */
    public List<Team> teamsLedBy(PersonId leader) {
        return dao.teamsLedBy(leader);
    }

    /**
     * Adds teams. A team's parent must exist or come earlier in the list. Leaders are set later, by {@link #appoint}.
     */
    public void addTeams(List<Team> teams) {
        transactions.useTransaction(() -> {
            dao.lockOrganisation();
            for (Team team : teams) {
                dao.addTeam(team.id(), team.name(), team.parent());
                dao.addLine(team.id(), team.parent());
            }
        });
    }

    /** Adds people whose date of joining is unknown. They count as members since the beginning. */
    public void addPeople(List<Person> people) {
        addPeople(people, Optional.empty());
    }

    /** Adds people who join their teams at an instant. */
    public void addPeople(List<Person> people, Instant since) {
        addPeople(people, Optional.of(since));
    }

    /** A line manager must exist or come earlier in the list. */
    private void addPeople(List<Person> people, Optional<Instant> since) {
        transactions.useTransaction(() -> {
            List<PersonId> ids = people.stream().map(Person::id).toList();
            dao.addPeople(people, since);
            dao.addPosts(ids);
            dao.countPeople(ids);
        });
    }

    public void appoint(TeamId team, PersonId leader) {
        dao.appoint(team, leader);
    }

    /** Recomputes the sizes of all teams, and locks out changes meanwhile. Only wrong sizes are written. */
    public RecountResult recountTeamSizes() {
        return transactions.inTransaction(() -> {
            dao.lockSizes();
            return dao.recountSizes();
        });
    }

    /**
     * Finds people in parts of the tree whose name or email address contains all words of the text, and returns one
     * page by name. The order of words, accents, apostrophes and punctuation are ignored.
     */
    public List<FoundPerson> find(List<TeamId> parts, String text, int limit, long offset) {
        NamePatterns patterns = NamePatterns.of(search.words(text));
        return patterns.isEmpty()
                ? List.of()
                : search.find(parts, patterns.first(), patterns.second(), patterns.all(), MAX_FOUND, limit, offset);
    }

    /** The total number of results of {@link #find}, but at most {@link #MAX_FOUND}. */
    public int count(List<TeamId> parts, String text) {
        NamePatterns patterns = NamePatterns.of(search.words(text));
        return patterns.isEmpty()
                ? 0
                : search.count(parts, patterns.first(), patterns.second(), patterns.all(), MAX_FOUND);
    }

    /**
     * The teams of a part of the tree, ordered by path. If there are more than the limit, the teams nearest to the root
     * are returned.
     */
    public List<TeamPath> teamsIn(TeamId part, int limit) {
        return search.teamsIn(part, limit);
    }

    /** The path from the root of a part of the tree to a team; empty if the team is not in that part. */
    public List<TeamPath> pathWithin(TeamId part, TeamId team) {
        return search.pathWithin(part, team);
    }
}
