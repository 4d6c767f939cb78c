package org.onward.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.Transactions;
import org.onward.web.Problem;

/** The persons and the tree of teams, and changes to both. Keeps the size of every team while it does. */
public final class People {
    /** Whoever finds so many has typed too little, and is better helped by another letter than by another page. */
    public static final int MOST_FOUND = 200;

    private final Transactions transactions;
    private final PeopleDao dao;
    private final PeopleSearchDao search;

    public People(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(PeopleDao.class);
        this.search = jdbi.onDemand(PeopleSearchDao.class);
    }

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

    public Optional<Team> top() {
        return dao.top();
    }

    /** The members of a team, by name. Its leader is a member of the team above. */
    public List<Person> members(TeamId team) {
        return dao.members(team);
    }

    /** The members of a team, and its leader first: those who meet when the team meets. */
    public List<Person> participants(TeamId team) {
        return dao.participants(team);
    }

    /** Those who meet when the team meets, and those who were in it at a moment and have left it since; its leader first. */
    public List<PastParticipant> participantsAt(TeamId team, Instant at) {
        return dao.participantsAt(team, at);
    }

    /** Who meets with which of many teams. */
    public List<Participant> participantsOf(List<TeamId> teams) {
        return dao.participantsOf(teams);
    }

    /** Every team that somebody leads or is in, in the order of the ids. */
    public List<TeamId> teamsThatMeet() {
        return dao.teamsThatMeet();
    }

    /** Everybody in a team and in the teams below it, by name. */
    public List<Person> below(TeamId team) {
        return dao.below(team);
    }

    /** The teams right below this one, by name. */
    public List<Team> children(TeamId team) {
        return dao.children(team);
    }

    /** The members of a team, and whoever else reports to its leader from a team that they do not lead, by name. */
    public List<Person> membersAndReports(TeamId team) {
        return dao.membersAndReports(team);
    }

    /** Whose line manager somebody is, by name. */
    public List<Person> reportingTo(PersonId manager) {
        return dao.reportingTo(manager);
    }

    /** The teams above this one, the top first; this one; and those right below it, by name. */
    public List<NearbyTeam> near(TeamId team) {
        return dao.near(team);
    }

    /** The same, and what else somebody leads. */
    public List<NearbyTeam> nearOrLedBy(TeamId team, PersonId leader) {
        return dao.nearOrLedBy(team, leader);
    }

    /** The teams that somebody leads, by name. */
    public List<Team> ledBy(PersonId leader) {
        return dao.ledBy(leader);
    }

    /** This team and those above it, the top first: the way down to it. */
    public List<Team> pathTo(TeamId team) {
        return dao.pathTo(team);
    }

    /** A team and every team below it, by depth and then by name. */
    public List<Team> subtree(TeamId team) {
        return dao.subtree(team);
    }

    /** Adds teams; each team's parent is already there or comes earlier in the list. Leaders are appointed later. */
    public void addTeams(List<Team> teams) {
        transactions.useTransaction(() -> {
            for (Team team : teams) {
                dao.addTeam(team.id(), team.name(), team.parent());
                dao.addLine(team.id(), team.parent());
            }
        });
    }

    /** Adds people of whom it is not known since when they are in their team: they count as always having been. */
    public void addPeople(List<Person> people) {
        addPeople(people, Optional.empty());
    }

    /** Adds people who join their teams at a moment. */
    public void addPeople(List<Person> people, Instant since) {
        addPeople(people, Optional.of(since));
    }

    /** Each line manager is already there or comes earlier in the list. */
    private void addPeople(List<Person> people, Optional<Instant> since) {
        transactions.useTransaction(() -> {
            dao.addPeople(people, since);
            dao.count(people.stream().map(Person::id).toList());
        });
    }

    public void appoint(TeamId team, PersonId leader) {
        dao.appoint(team, leader);
    }

    /**
     * Moves a person to another team, and takes them along in the sizes. What depends on membership (the counters of the
     * ladder) moves in the same transaction: see {@code Learning.transfer}.
     *
     * @param at when: who was expected at a meeting before is known by it
     * @return the team that they left
     */
    public TeamId move(PersonId person, TeamId to, Instant at) {
        return transactions.inTransaction(() -> {
            TeamId from = dao.lockedTeamOf(person).orElseThrow(() -> Problem.notFound("There is no such person."));
            dao.keepMembership(person, at);
            dao.setTeam(person, to, at);
            dao.transfer(person, from, to);
            return from;
        });
    }

    /** Counts the sizes of all teams anew, while nobody joins or moves. Changes nothing when all is well. */
    public RecountResult recount() {
        return transactions.inTransaction(() -> {
            dao.lockSizes();
            return dao.recountSizes();
        });
    }

    /**
     * A page of the people in some parts of the tree in whose name or email address every word of this text is, by name. Order,
     * accents, apostrophes and punctuation do not matter.
     */
    public List<FoundPerson> find(List<TeamId> parts, String text, int limit, long offset) {
        NamePatterns patterns = NamePatterns.of(search.words(text));
        return patterns.isEmpty()
                ? List.of()
                : search.find(parts, patterns.first(), patterns.second(), patterns.all(), MOST_FOUND, limit, offset);
    }

    /** How many people {@link #find} finds in all, but no more than {@link #MOST_FOUND}. */
    public int howMany(List<TeamId> parts, String text) {
        NamePatterns patterns = NamePatterns.of(search.words(text));
        return patterns.isEmpty()
                ? 0
                : search.count(parts, patterns.first(), patterns.second(), patterns.all(), MOST_FOUND);
    }

    /** The first so many teams of a part of the tree, the top ones first to be counted; in the order of their paths. */
    public List<TeamPath> fromTheTop(TeamId part, int limit) {
        return search.fromTheTop(part, limit);
    }

    /** The way from the top of a part of the tree down to a team; nothing for a team elsewhere. */
    public List<TeamPath> onTheWay(TeamId part, TeamId team) {
        return search.onTheWay(part, team);
    }
}
