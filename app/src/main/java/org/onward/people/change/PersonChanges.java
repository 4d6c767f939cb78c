package org.onward.people.change;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.database.Ids;
import org.onward.people.Actor;
import org.onward.people.OrganisationListener;
import org.onward.people.PersonId;
import org.onward.people.Roles;
import org.onward.people.TeamId;
import org.onward.people.change.PersonChangeDao.PersonRow;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** People are expected, join, move, leave and come back. */
public final class PersonChanges {
    private final Change change;
    private final PersonChangeDao dao;
    private final PostDao posts;
    private final LeaveDao leaves;
    private final TeamChangeDao teams;
    private final LeaderProposalDao proposals;
    private final Roles roles;
    private final Requirements require;

    /** @param listeners what moves in the same transaction, the counters of the ladder above all */
    public PersonChanges(
            Jdbi jdbi, Roles roles, AuditTrail audit, InstantSource clock, List<OrganisationListener> listeners) {
        this.change = new Change(jdbi, audit, clock, listeners);
        this.dao = jdbi.onDemand(PersonChangeDao.class);
        this.posts = jdbi.onDemand(PostDao.class);
        this.leaves = jdbi.onDemand(LeaveDao.class);
        this.teams = jdbi.onDemand(TeamChangeDao.class);
        this.proposals = jdbi.onDemand(LeaderProposalDao.class);
        this.roles = roles;
        this.require = new Requirements(jdbi);
    }

    /**
     * Adds somebody who starts on a day. Until then they are in no team and cannot sign in.
     *
     * @throws Problem (422) naming the field
     */
    public PersonId expect(Actor by, NewPerson person, LocalDate startsOn) {
        return change.run(at -> {
            PersonId id = add(person, startsOn, at);
            NewPost post = person.post();
            Instant starts = startsOn.atStartOfDay(LondonTime.ZONE).toInstant();
            posts.add(newPost(), id, post.title(), post.team(), true, starts);
            dao.addState(id, PersonState.EXPECTED, at);
            change.audit(by, AuditAction.PERSON_EXPECTED, id.value(), "team %s".formatted(post.team()));
            return id;
        });
    }

    /** Adds somebody who starts now. @throws Problem (422) naming the field */
    public PersonId join(Actor by, NewPerson person) {
        return change.run(at -> {
            PersonId id = add(person, LondonTime.date(at), at);
            enter(require.requireLocked(id), person.post(), at);
            change.audit(
                    by,
                    AuditAction.PERSON_JOINED,
                    id.value(),
                    "team %s".formatted(person.post().team()));
            return id;
        });
    }

    /** Those who are expected on a day or were before it. */
    public List<PersonId> expectedBy(LocalDate day) {
        return dao.expectedBy(day);
    }

    /**
     * Lets somebody who is expected start now, in the post that they are expected for.
     *
     * @throws Problem (409) when they have started, or their team was closed
     */
    public void start(Actor by, PersonId person) {
        change.runAt(at -> {
            PersonRow row = require.requireLocked(person);
            if (row.lifecycleState() != PersonState.EXPECTED) {
                throw Problem.conflict("This person is not expected: they have started or left already.");
            }
            Post planned = posts.primary(person)
                    .orElseThrow(() -> Problem.conflict("This person has no post to start in. Add one first."));
            posts.remove(planned.id());
            Optional<PersonId> manager = row.expectedManager();
            enter(row, new NewPost(planned.title(), planned.team(), manager), at);
            change.audit(by, AuditAction.PERSON_JOINED, person.value(), "team %s".formatted(planned.team()));
        });
    }

    /**
     * Gives somebody another primary post: another team, another title, or both. Their progress goes with them.
     *
     * @throws Problem (409) for who is in no team, (422) for a team that is closed
     */
    public void move(Actor by, PersonId person, NewPost post) {
        change.runAt(at -> move(by, require.requireActive(person), post, at));
    }

    /** Moves somebody to another team as what they are. */
    public void move(Actor by, PersonId person, TeamId to) {
        change.runAt(at -> {
            PersonRow row = require.requireActive(person);
            move(by, row, new NewPost(row.post(), to, row.lineManager()), at);
        });
    }

    /**
     * Says when somebody will leave, or that they stay. The job {@link PlannedChanges} lets them leave on the day after.
     *
     * @param lastDay absent for who stays
     * @throws Problem (409) when they have left already, (422) for a day in the past or before they start
     */
    public void planLeaving(Actor by, PersonId person, Optional<LocalDate> lastDay) {
        change.runAt(at -> {
            PersonRow row = require.requireLocked(person);
            if (row.lifecycleState() == PersonState.LEFT) {
                throw Problem.conflict("This person has left already.");
            }
            lastDay.ifPresent(
                    day -> require.requireLastDay(day, row.expectedOn().orElse(LondonTime.date(at))));
            dao.setLastDay(person, lastDay);
            change.audit(
                    by,
                    AuditAction.LAST_DAY_SET,
                    person.value(),
                    lastDay.map(LocalDate::toString).orElse("none"));
        });
    }

    /** Those whose last day was before a day. */
    public List<PersonId> leavingBefore(LocalDate day) {
        return dao.leavingBefore(day);
    }

    private void move(Actor by, PersonRow row, NewPost post, Instant at) {
        enter(row, post, at);
        String from = row.team().map(TeamId::toString).orElse("none");
        change.audit(
                by, AuditAction.PERSON_MOVED, row.id().value(), "from team %s to team %s".formatted(from, post.team()));
    }

    /**
     * Lets somebody leave now: out of their team and all counts, signed out, without roles. The teams that they led have no
     * leader, and who reported to them has no line manager, until somebody says who. Whoever is expected leaves as well,
     * should they never come.
     *
     * @throws Problem (409) when they have left already
     */
    public Departure leave(Actor by, PersonId person) {
        return change.run(at -> {
            List<TeamId> withoutAdministrator = roles.endGrantsOf(person, by);
            List<PersonId> reports = dao.lockWithReports(person);
            PersonRow row = require.requireLocked(person);
            if (row.lifecycleState() == PersonState.LEFT) {
                throw Problem.conflict("This person has left already.");
            }
            List<TeamId> led = teams.ledBy(person);
            teams.addPastState(led, at);
            teams.removeLeaders(led, at);
            proposals.endOf(person, at);
            dao.removeLineManager(person, reports);
            dao.addPastMembership(person, at);
            dao.removeFromTeam(person, at);
            posts.end(person, at, true);
            LocalDate day = LondonTime.date(at);
            leaves.deleteAfter(person, day);
            leaves.endBy(person, day);
            dao.addState(person, PersonState.LEFT, at);
            row.team()
                    .ifPresent(team -> change.notifyListeners(
                            each -> each.peopleMoved(List.of(person), Optional.of(team), Optional.empty())));
            change.notifyListeners(each -> each.personLeft(person, at));
            change.audit(
                    by,
                    AuditAction.PERSON_LEFT,
                    person.value(),
                    row.team().map("team %s"::formatted).orElse("expected"));
            led.forEach(
                    team -> change.audit(by, AuditAction.LEADER_REMOVED, team.value(), "person %s".formatted(person)));
            return new Departure(led, reports, withoutAdministrator);
        });
    }

    /**
     * Lets somebody who left come back now. What they learnt counts again.
     *
     * @throws Problem (409) when they have not left
     */
    public void rejoin(Actor by, PersonId person, NewPost post) {
        change.runAt(at -> {
            PersonRow row = require.requireLocked(person);
            if (row.lifecycleState() != PersonState.LEFT) {
                throw Problem.conflict("This person has not left. Move them to another team instead.");
            }
            enter(row, post, at);
            change.audit(by, AuditAction.PERSON_RETURNED, person.value(), "team %s".formatted(post.team()));
        });
    }

    /** Everybody is expected first, if only for the rest of the transaction. */
    private PersonId add(NewPerson person, LocalDate startsOn, Instant at) {
        require.requireUnused(person.email(), person.employeeNumber(), Optional.empty());
        NewPost post = person.post();
        require.requireOpen(post.team());
        post.lineManager().ifPresent(require::requireManager);
        PersonId id = new PersonId(Ids.next());
        dao.add(
                id,
                person.name().shown(),
                person.name().hidden(),
                person.email(),
                person.employeeNumber(),
                post.title(),
                startsOn,
                post.lineManager(),
                at);
        return id;
    }

    private void enter(PersonRow row, NewPost post, Instant at) {
        require.requireOpen(post.team());
        post.lineManager().ifPresent(manager -> require.requireManager(manager, row.id()));
        Optional<TeamId> to = Optional.of(post.team());
        boolean moves = !row.team().equals(to);
        if (moves) {
            dao.addPastMembership(row.id(), at);
        }
        dao.addToTeam(row.id(), post.team(), post.title(), post.lineManager(), at);
        if (moves || !row.post().equals(post.title())) {
            posts.end(row.id(), at, false);
            posts.add(newPost(), row.id(), post.title(), post.team(), true, at);
        }
        if (row.lifecycleState() != PersonState.ACTIVE) {
            dao.addState(row.id(), PersonState.ACTIVE, at);
        }
        if (moves) {
            change.notifyListeners(each -> each.peopleMoved(List.of(row.id()), row.team(), to));
        }
    }

    private static PostId newPost() {
        return new PostId(Ids.next());
    }
}
