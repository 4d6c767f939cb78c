package org.onward.people.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onward.people.change.PersonChangesTest.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.audit.AuditTrail;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.discussion.NewSession;
import org.onward.discussion.Session;
import org.onward.discussion.SessionId;
import org.onward.discussion.SessionQueries;
import org.onward.discussion.Sessions;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Access;
import org.onward.people.Actor;
import org.onward.people.NearbyTeam;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.prompts.moment.TeamMoment;
import org.onward.prompts.moment.TeamMoments;
import org.onward.web.Problem;

final class TeamChangesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NEXT_WEEK = RunningOnward.NOW.plus(Duration.ofDays(7));

    private final Jdbi jdbi = database.jdbi();
    private final AtomicReference<Instant> now = new AtomicReference<>(RunningOnward.NOW);
    private final InstantSource clock = now::get;
    private final People people = new People(jdbi);
    private final Access access = new Access(jdbi);
    private final Sessions sessions = new Sessions(jdbi, people, access, ShippedContent::library, clock);
    private final TeamMoments moments = new TeamMoments(jdbi, access, clock);
    private final OrganisationChanges changes = TestChanges.of(jdbi, clock);
    private SmallTrust trust;
    private Actor administrator;
    private TeamId team;
    private TeamId services;
    private TeamId otherTeam;

    @BeforeEach
    void aTrust() {
        trust = SmallTrust.create(jdbi);
        administrator = Actor.of(trust.branch().administrator());
        team = trust.branch().team();
        services = trust.branch().services();
        otherTeam = trust.other().team();
    }

    @Test
    void aTeamIsCreatedRenamedAndLedAndRemembersIt() {
        TeamId made = changes.teams().create(administrator, "  Night   shift ", services);
        assertThat(pathTo(made)).containsExactly("Northmoor Trust", "Digital", "Digital Services", "Night shift");
        PersonId ash = trust.branch().members().get(0);

        now.set(NEXT_WEEK);
        changes.teams().appoint(administrator, made, ash);
        now.set(NEXT_WEEK.plusSeconds(60));
        changes.teams().rename(administrator, made, "Late shift");

        assertThat(changes.teams().history(made))
                .containsExactly(
                        new TeamState(
                                "Night shift",
                                Optional.of(services),
                                Optional.empty(),
                                Optional.of(RunningOnward.NOW),
                                Optional.of(NEXT_WEEK)),
                        new TeamState(
                                "Night shift",
                                Optional.of(services),
                                Optional.of(ash),
                                Optional.of(NEXT_WEEK),
                                Optional.of(NEXT_WEEK.plusSeconds(60))),
                        new TeamState(
                                "Late shift",
                                Optional.of(services),
                                Optional.of(ash),
                                Optional.of(NEXT_WEEK.plusSeconds(60)),
                                Optional.empty()));
        assertRefused(422, "name", () -> changes.teams().create(administrator, " ", services));
        assertRefused(409, "in no team", () -> {
            changes.people().leave(administrator, ash);
            changes.teams().appoint(administrator, team, ash);
        });
    }

    @Test
    void appointingTheLeaderOfTodayAgainChangesNothing() {
        PersonId leader = trust.branch().leader();
        int states = changes.teams().history(team).size();

        assertThat(changes.teams().appoint(administrator, team, leader)).isFalse();
        assertThat(changes.teams().history(team)).hasSize(states);
        assertThat(changes.teams().appoint(administrator, team, trust.branch().manager()))
                .isTrue();
    }

    @Test
    void onlyTheLeaderOfTodayIsRemoved() {
        assertRefused(409, "do not lead this team any more", () -> changes.teams()
                .removeLeader(administrator, team, trust.branch().manager()));

        changes.teams().removeLeader(administrator, team, trust.branch().leader());

        assertThat(people.requireTeam(team).leader()).isEmpty();
    }

    @Test
    void aProposalEndsWhenThePersonLeavesOrTheTeamIsClosed() {
        PersonId proposer = trust.branch().administrator();
        List<PersonId> members = trust.branch().members();
        TeamId empty = changes.teams().create(administrator, "Night shift", services);
        changes.leaders().propose(proposer, members.get(0), team);
        changes.leaders().propose(proposer, members.get(1), services);
        changes.leaders().propose(proposer, members.get(2), empty);
        assertThat(changes.leaders().pending(List.of(trust.top()), 10)).hasSize(3);

        changes.people().leave(administrator, members.get(0));
        changes.teams().close(administrator, empty);
        changes.teams().merge(administrator, services, trust.branch().root());

        assertThat(changes.leaders().pending(List.of(trust.top()), 10)).isEmpty();
    }

    @Test
    void aTeamMovesWithEverythingBelowIt() {
        changes.teams().move(administrator, services, otherTeam);

        assertThat(pathTo(team))
                .containsExactly(
                        "Northmoor Trust",
                        "Estates",
                        "Estates Services",
                        "Estates Support",
                        "Digital Services",
                        "Digital Support");
        assertThat(sizeOf(trust.branch().root())).isEqualTo(3);
        assertThat(sizeOf(trust.other().root())).isEqualTo(17);
        assertThat(sizeOf(trust.top())).isEqualTo(20);
        assertThat(people.recountTeamSizes().repaired()).isZero();
    }

    @Test
    void aTeamCannotMoveBelowItself() {
        assertRefused(422, "parent", () -> changes.teams().move(administrator, services, team));
        assertRefused(422, "parent", () -> changes.teams().move(administrator, services, services));
        assertRefused(422, "into", () -> changes.teams().merge(administrator, services, team));
        assertRefused(422, "into", () -> changes.teams().merge(administrator, services, services));
    }

    @Test
    void twoTeamsThatMoveBelowEachOtherAtTheSameTimeMakeNoCycle() {
        for (int round = 0; round < 10; round++) {
            CompletableFuture<Void> one = CompletableFuture.runAsync(() -> moveOrRefuse(services, otherTeam));
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> moveOrRefuse(trust.other().services(), team));
            CompletableFuture.allOf(one, other).join();

            assertThat(people.teamsIn(trust.top(), 50)).hasSize(7);
            assertThat(pathTo(team)).startsWith("Northmoor Trust");
            changes.teams().move(administrator, services, trust.branch().root());
            changes.teams()
                    .move(administrator, trust.other().services(), trust.other().root());
        }
    }

    private void moveOrRefuse(TeamId moving, TeamId to) {
        try {
            changes.teams().move(administrator, moving, to);
        } catch (Problem refused) {
            assertThat(refused.type().status()).isEqualTo(422);
        }
    }

    @Test
    void aMergedTeamGivesItsPeopleAndTheTeamsBelowItToTheOther() {
        changes.teams().merge(administrator, services, otherTeam);

        assertThat(people.members(otherTeam))
                .hasSize(7)
                .extracting(Person::id)
                .contains(trust.branch().leader());
        assertThat(pathTo(team))
                .containsExactly(
                        "Northmoor Trust", "Estates", "Estates Services", "Estates Support", "Digital Support");
        assertThat(changes.teams().mergedInto(services)).contains(otherTeam);
        assertThat(people.requireTeam(services).leader()).isEmpty();
        assertThat(sizeOf(otherTeam)).isEqualTo(13);
        assertThat(people.recountTeamSizes().repaired()).isZero();
        assertThat(people.participantsAt(services, RunningOnward.NOW.minusSeconds(60)))
                .extracting("name")
                .containsExactly("Lee Leader");
        assertRefused(422, "team", () -> changes.teams().rename(administrator, services, "Again"));
        assertRefused(422, "team", () -> changes.people()
                .move(administrator, trust.branch().manager(), services));
    }

    @Test
    void aMergedTeamIsInNoListAndReadByWhoLeadsTheOther() {
        changes.teams().merge(administrator, team, otherTeam);

        assertThat(people.nearbyTeams(services)).noneMatch(nearby -> nearby.distance() < 0);
        assertThat(people.nearbyTeams(otherTeam)).noneMatch(nearby -> nearby.distance() < 0);
        assertThat(people.teamsIn(trust.top(), 50)).extracting("id").doesNotContain(team);
        assertThat(people.nearbyTeams(otherTeam)).extracting(NearbyTeam::id).doesNotContain(team);
        assertThat(access.leads(viewer(trust.other().leader()), team)).isTrue();
        assertThat(access.leads(viewer(trust.branch().leader()), team)).isFalse();
    }

    @Test
    void plannedSessionsOfAMergedTeamMoveAndStartedOnesStay() {
        Viewer leader = viewer(trust.branch().leader());
        SessionId planned = plan(leader, NEXT_WEEK);
        SessionId begun = plan(leader, RunningOnward.NOW.plusSeconds(3_600));
        moments.add(leader, team, Moment.GO_LIVE, LocalDate.of(2026, 12, 1));
        now.set(RunningOnward.NOW.plusSeconds(7_200));

        changes.teams().merge(administrator, team, otherTeam);

        assertThat(sessions.require(planned).team()).isEqualTo(otherTeam);
        assertThat(database.jdbi()
                        .onDemand(SessionQueries.class)
                        .upcoming(trust.other().leader(), clock.instant()))
                .extracting(Session::id)
                .containsExactly(planned);
        assertThat(sessions.require(begun).team()).isEqualTo(team);
        assertThat(sessions.requireFacilitated(viewer(trust.other().leader()), begun)
                        .id())
                .isEqualTo(begun);
        assertThat(moments.momentsOf(viewer(trust.other().leader()), otherTeam))
                .extracting(TeamMoment::moment)
                .containsExactly(Moment.GO_LIVE);
        Viewer manager = viewer(trust.other().manager());
        assertRefused(409, "closed", () -> plan(manager, NEXT_WEEK));
        assertRefused(409, "closed", () -> moments.add(manager, team, Moment.GO_LIVE, LocalDate.of(2026, 12, 2)));
    }

    @Test
    void rolesForAMergedTeamEnd() {
        Roles roles = new Roles(jdbi, new AuditTrail(jdbi, clock), clock);
        PersonId reviewer = trust.other().reviewer();
        roles.grantAsOperator(reviewer, Role.REVIEWER, people.requireTeam(team));

        changes.teams().merge(administrator, team, otherTeam);

        assertThat(access.partsFor(viewer(reviewer), Role.REVIEWER))
                .extracting(Team::id)
                .containsExactly(trust.other().root());
        assertRefused(409, "closed", () -> roles.grantAsOperator(reviewer, Role.REVIEWER, people.requireTeam(team)));
    }

    @Test
    void aTeamIsClosedOnlyWhenItIsEmpty() {
        assertRefused(409, "Teams below it: 1", () -> changes.teams().close(administrator, services));
        assertRefused(409, "People in it: 6", () -> changes.teams().close(administrator, team));
        assertRefused(409, "whole organisation", () -> changes.teams().close(administrator, trust.top()));
        trust.branch().members().forEach(member -> changes.people().move(administrator, member, otherTeam));
        PersonId expected =
                changes.people().expect(administrator, TestChanges.newcomer(team), LocalDate.of(2026, 12, 1));
        assertRefused(409, "Posts in it, those of expected people included: 1", () -> changes.teams()
                .close(administrator, team));
        changes.people().leave(administrator, expected);

        changes.teams().close(administrator, team);

        assertThat(people.nearbyTeams(services)).noneMatch(nearby -> nearby.distance() < 0);
        assertThat(access.leads(viewer(trust.branch().manager()), team)).isTrue();
        changes.people().move(administrator, trust.branch().leader(), otherTeam);
        changes.teams().close(administrator, services);
        assertThat(people.nearbyTeams(trust.branch().root()))
                .extracting(NearbyTeam::id)
                .containsExactly(trust.top(), trust.branch().root());
    }

    @Test
    void expectedPeopleAndFurtherPostsGoToTheTeamThatAnotherWasMergedInto() {
        PersonId expected =
                changes.people().expect(administrator, TestChanges.newcomer(team), LocalDate.of(2026, 12, 1));
        PersonId manager = trust.branch().manager();
        changes.posts().add(administrator, manager, "Trainer", team);
        now.set(RunningOnward.NOW.plusSeconds(60));

        changes.teams().merge(administrator, team, otherTeam);
        changes.people().start(administrator, expected);

        assertThat(people.requirePerson(expected).team()).isEqualTo(otherTeam);
        assertThat(changes.posts().postsOf(manager).stream()
                        .filter(post -> post.until().isEmpty())
                        .map(Post::team))
                .containsExactly(trust.branch().root(), otherTeam);
    }

    private SessionId plan(Viewer viewer, Instant at) {
        return sessions.plan(
                        viewer,
                        new NewSession(
                                team,
                                new ItemId("inclusive-meetings"),
                                at,
                                45,
                                Mode.REMOTE,
                                Optional.of(trust.branch().members().get(0))))
                .id();
    }

    private Viewer viewer(PersonId person) {
        return new Viewer(person, "Somebody", team, "Digital Support", true, Set.of(Role.REVIEWER));
    }

    private int sizeOf(TeamId id) {
        return people.nearbyTeams(id).stream()
                .filter(near -> near.id().equals(id))
                .mapToInt(NearbyTeam::people)
                .sum();
    }

    private List<String> pathTo(TeamId team) {
        return people.nearbyTeams(team).stream()
                .filter(nearby -> nearby.distance() >= 0)
                .map(NearbyTeam::name)
                .toList();
    }
}
