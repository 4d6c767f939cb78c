package org.onward.people.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.TestOrganisation;
import org.onward.audit.AuditTrail;
import org.onward.database.TestDatabase;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Actor;
import org.onward.people.NearbyTeam;
import org.onward.people.PastParticipant;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.Roles;
import org.onward.people.TeamId;
import org.onward.web.FieldProblem;
import org.onward.web.Problem;

final class PersonChangesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Duration DAY = Duration.ofDays(1);

    private final Jdbi jdbi = database.jdbi();
    private final AtomicReference<Instant> now = new AtomicReference<>(RunningOnward.NOW);
    private final InstantSource clock = now::get;
    private final People people = new People(jdbi);
    private final OrganisationChanges changes = TestChanges.of(jdbi, clock);
    private SmallTrust trust;
    private Actor administrator;
    private TeamId team;
    private PersonId ash;
    private PersonId leader;

    @BeforeEach
    void aTrust() {
        trust = SmallTrust.create(jdbi);
        administrator = Actor.of(trust.branch().administrator());
        team = trust.branch().team();
        ash = trust.branch().members().get(0);
        leader = trust.branch().leader();
    }

    @Test
    void anExpectedPersonIsInNoTeamUntilTheyStart() {
        NewPerson nell = new NewPerson(
                new PersonName("Eleanor Newcomer", Optional.of("Nell Newcomer")),
                "nell@northmoor.invalid",
                Optional.of("4711"),
                new NewPost("Analyst", team, Optional.of(leader)));

        PersonId id = changes.people().expect(administrator, nell, TODAY.plusDays(7));

        assertThat(people.person(id)).isEmpty();
        assertThat(people.members(team)).hasSize(6);
        assertThat(people.directReportsOf(leader)).hasSize(6);
        assertThat(people.find(List.of(trust.top()), "nell", 10, 0)).isEmpty();
        assertThat(changes.people().expectedBy(TODAY)).isEmpty();
        assertThat(changes.people().expectedBy(TODAY.plusDays(7))).containsExactly(id);
        assertThat(changes.details().require(id, TODAY).state()).isEqualTo(PersonState.EXPECTED);

        now.set(RunningOnward.NOW.plus(DAY.multipliedBy(7)));
        changes.people().start(administrator, id);

        assertThat(people.requirePerson(id))
                .isEqualTo(new Person(
                        id, "Nell Newcomer", "nell@northmoor.invalid", "Analyst", team, Optional.of(leader)));
        assertThat(people.members(team)).hasSize(7);
        assertThat(sizeOf(team)).isEqualTo(7);
        PersonRecord record = changes.details().require(id, TODAY.plusDays(7));
        assertThat(record.recordName()).contains("Eleanor Newcomer");
        assertThat(record.employeeNumber()).contains("4711");
        assertThat(changes.details().states(id))
                .extracting(StateChange::state)
                .containsExactly(PersonState.EXPECTED, PersonState.ACTIVE);
        assertThat(changes.posts().postsOf(id)).singleElement().satisfies(post -> {
            assertThat(post.isPrimary()).isTrue();
            assertThat(post.since()).contains(clock.instant());
        });
    }

    @Test
    void aLeaverIsInNoTeamAndWasInTheirTeamYesterday() {
        Instant yesterday = RunningOnward.NOW.minus(DAY);

        changes.people().leave(administrator, ash);

        assertThat(people.person(ash)).isEmpty();
        assertThat(people.members(team)).extracting(Person::id).doesNotContain(ash);
        assertThat(people.find(List.of(trust.top()), "ash", 10, 0))
                .extracting("id")
                .doesNotContain(ash);
        assertThat(sizeOf(team)).isEqualTo(5);
        assertThat(sizeOf(trust.top())).isEqualTo(19);
        assertThat(people.participantsAt(team, yesterday))
                .filteredOn(each -> each.id().equals(ash))
                .containsExactly(new PastParticipant(ash, "Ash Member", false, true));
        assertThat(changes.details().require(ash, TODAY).state()).isEqualTo(PersonState.LEFT);
        assertThat(changes.posts().postsOf(ash)).singleElement().satisfies(post -> assertThat(post.until())
                .contains(RunningOnward.NOW));
        assertRefused(409, "left already", () -> changes.people().leave(administrator, ash));
        assertRefused(409, "in no team", () -> changes.people().move(administrator, ash, trust.top()));
    }

    @Test
    void theTeamsOfALeaderWhoLeavesHaveNoneAndTheirReportsNoLineManager() {
        Departure departure = changes.people().leave(administrator, leader);

        assertThat(departure.withoutLeader()).containsExactly(team);
        assertThat(departure.withoutLineManager())
                .containsExactlyInAnyOrderElementsOf(trust.branch().members());
        assertThat(departure.withoutAdministrator()).isEmpty();
        assertThat(people.requireTeam(team).leader()).isEmpty();
        assertThat(people.requirePerson(ash).lineManager()).isEmpty();
        assertThat(changes.teams().history(team))
                .extracting(TeamState::leader)
                .containsExactly(Optional.of(leader), Optional.empty());
    }

    @Test
    void theRolesOfWhoLeavesEndAndItIsSaidWhatNobodyAdministersNow() {
        Departure departure =
                changes.people().leave(Actor.OPERATOR, trust.branch().administrator());

        assertThat(departure.withoutAdministrator())
                .containsExactly(trust.branch().root());
        Roles roles = new Roles(jdbi, new AuditTrail(jdbi, clock), clock);
        List<TeamId> part = List.of(trust.branch().root());
        assertThat(roles.grantsInForce(part, "", Optional.of(Role.ADMINISTRATOR), 10, 0))
                .isEmpty();
        assertThat(roles.endedGrants(part, 10))
                .filteredOn(grant -> grant.role() == Role.ADMINISTRATOR)
                .singleElement()
                .satisfies(grant -> assertThat(grant.revoked()).contains(RunningOnward.NOW));
        assertRefused(
                409,
                "has left",
                () -> roles.grantAsOperator(
                        trust.branch().administrator(), Role.ADMINISTRATOR, people.requireTeam(trust.top())));
    }

    @Test
    void aReturnerIsTheSamePersonWithAHistory() {
        changes.people().leave(administrator, ash);
        now.set(RunningOnward.NOW.plus(DAY));

        changes.people()
                .rejoin(administrator, ash, new NewPost("Nurse", trust.other().team(), Optional.empty()));

        assertThat(people.requirePerson(ash).team()).isEqualTo(trust.other().team());
        assertThat(sizeOf(trust.other().team())).isEqualTo(7);
        assertThat(changes.details().states(ash))
                .extracting(StateChange::state)
                .containsExactly(PersonState.LEFT, PersonState.ACTIVE);
        assertThat(people.participantsAt(trust.other().team(), RunningOnward.NOW))
                .filteredOn(each -> each.id().equals(ash))
                .containsExactly(new PastParticipant(ash, "Ash Member", true, false));
        assertRefused(409, "has not left", () -> changes.people()
                .rejoin(administrator, ash, new NewPost("Nurse", team, Optional.empty())));
    }

    @Test
    void oneAddressIsOnePersonsWhateverItsCase() {
        assertRefused(422, "email", () -> changes.people()
                .join(administrator, TestChanges.newcomer("ASH@Northmoor.invalid", team)));
        assertRefused(422, "email", () -> changes.details().changeEmail(administrator, ash, "Bo@northmoor.invalid"));
        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("UPDATE person SET email = 'BO@NORTHMOOR.invalid' WHERE id = ?", ash)))
                .hasMessageContaining("person_email");

        changes.details().changeEmail(administrator, ash, "ASH@northmoor.invalid");

        assertThat(changes.details().byEmail("ash@northmoor.INVALID")).contains(ash);
    }

    @Test
    void oneEmployeeNumberIsOnePersons() {
        changes.details().changeEmployeeNumber(administrator, ash, Optional.of("0815"));

        assertThat(changes.details().byEmployeeNumber("0815")).contains(ash);
        assertRefused(422, "employeeNumber", () -> changes.details()
                .changeEmployeeNumber(administrator, leader, Optional.of("0815")));
    }

    @Test
    void inputThatMakesNoSenseIsRefusedByField() {
        assertRefused(422, "email", () -> TestChanges.newcomer("nobody", team));
        assertRefused(422, "name", () -> new PersonName(" "));
        assertRefused(422, "title", () -> new NewPost("", team, Optional.empty()));
        assertRefused(
                422, "team", () -> changes.people().join(administrator, TestChanges.newcomer(new TeamId(ash.value()))));
        assertRefused(
                422, "lineManager", () -> changes.details().changeLineManager(administrator, ash, Optional.of(ash)));
        assertRefused(
                422, "lineManager", () -> changes.details().changeLineManager(administrator, leader, Optional.of(ash)));
        changes.people().leave(administrator, trust.branch().manager());
        assertRefused(422, "lineManager", () -> changes.details()
                .changeLineManager(
                        administrator, ash, Optional.of(trust.branch().manager())));
        assertThat(TestOrganisation.everybody(database.jdbi())).hasSize(19);
    }

    @Test
    void severalPostsHaveOnePrimaryWhichDecidesTheTeam() {
        PostId second =
                changes.posts().add(administrator, ash, "Trainer", trust.other().team());
        assertThat(people.requirePerson(ash).team()).isEqualTo(team);
        now.set(RunningOnward.NOW.plus(DAY));

        changes.posts().makePrimary(administrator, second);

        assertThat(people.requirePerson(ash).team()).isEqualTo(trust.other().team());
        assertThat(people.requirePerson(ash).post()).isEqualTo("Trainer");
        assertThat(sizeOf(team)).isEqualTo(5);
        List<Post> present = changes.posts().postsOf(ash).stream()
                .filter(post -> post.until().isEmpty())
                .toList();
        assertThat(present).extracting(Post::team).containsExactly(trust.other().team(), team);
        assertThat(present).extracting(Post::isPrimary).containsExactly(true, false);
        assertRefused(409, "primary post", () -> changes.posts()
                .end(administrator, present.get(0).id()));
        changes.posts().end(administrator, present.get(1).id());
        assertThat(changes.posts().postsOf(ash).stream()
                        .filter(post -> post.until().isEmpty()))
                .hasSize(1);
    }

    @Test
    void aPersonOnLeaveStaysInTheirTeam() {
        LeaveDates leaves = new LeaveDates(jdbi, new AuditTrail(jdbi, clock), clock);
        LeaveId leave = leaves.add(administrator, ash, TODAY, Optional.empty());

        assertThat(changes.details().require(ash, TODAY.minusDays(1)).state()).isEqualTo(PersonState.ACTIVE);
        assertThat(changes.details().require(ash, TODAY).state()).isEqualTo(PersonState.ON_LEAVE);
        assertThat(people.members(team)).hasSize(6);
        assertRefused(422, "firstDay", () -> leaves.add(administrator, ash, TODAY.plusDays(9), Optional.empty()));
        assertRefused(
                422, "lastDay", () -> leaves.change(administrator, ash, leave, TODAY, Optional.of(TODAY.minusDays(1))));

        leaves.change(administrator, ash, leave, TODAY, Optional.of(TODAY.plusDays(8)));

        assertThat(changes.details().require(ash, TODAY.plusDays(9)).state()).isEqualTo(PersonState.ACTIVE);
        assertThat(leaves.leaveOf(ash)).containsExactly(new Leave(leave, TODAY, Optional.of(TODAY.plusDays(8))));
    }

    @Test
    void anIdentityIsOnePersons() {
        Identities identities = new Identities(jdbi, new AuditTrail(jdbi, clock), clock);
        PersonIdentity identity = new PersonIdentity("https://login.northmoor.invalid", "ash-1");

        identities.link(administrator, ash, identity);
        identities.link(administrator, ash, identity);

        assertThat(identities.personWith(identity)).contains(ash);
        assertThat(identities.identitiesOf(ash)).containsExactly(identity);
        assertRefused(409, "somebody else", () -> identities.link(administrator, leader, identity));
        identities.unlink(administrator, ash, identity);
        identities.link(administrator, leader, identity);
        assertThat(identities.personWith(identity)).contains(leader);
    }

    @Test
    void everyChangeIsInTheAuditTrailWithoutAnythingThatSomebodyWrote() {
        changes.details().rename(administrator, ash, new PersonName("Secret Name"));
        changes.people().move(administrator, ash, trust.other().team());
        changes.people().leave(administrator, ash);

        List<String> entries = jdbi.withHandle(handle -> handle.select(
                        "SELECT action || ': ' || detail FROM audit_entry WHERE subject = ? AND actor = ? ORDER BY sequence",
                        ash,
                        trust.branch().administrator())
                .mapTo(String.class)
                .list());
        assertThat(entries)
                .containsExactly(
                        "person renamed: ",
                        "person moved: from team %s to team %s"
                                .formatted(team, trust.other().team()),
                        "person left: team " + trust.other().team());
    }

    private int sizeOf(TeamId id) {
        return people.nearbyTeams(id).stream()
                .filter(near -> near.id().equals(id))
                .mapToInt(NearbyTeam::people)
                .sum();
    }

    /** @param says the field, for 422, or some words of the message */
    static void assertRefused(int status, String says, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type().status()).as(problem.detail()).isEqualTo(status);
            if (status == 422) {
                assertThat(problem.fields()).extracting(FieldProblem::field).containsExactly(says);
            } else {
                assertThat(problem.detail()).contains(says);
            }
        });
    }
}
