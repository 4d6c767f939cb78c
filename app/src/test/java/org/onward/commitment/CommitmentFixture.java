package org.onward.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.content.Scope;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.learning.Learning;
import org.onward.learning.TestOpenness;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/** The facades of commitments over a small trust, and a clock that tests set. */
abstract class CommitmentFixture {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    static final ItemId MODULE = new ItemId("inclusive-meetings");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final CommitmentWording WORDING = wording("we set a date", "ask the part-time analysts first");

    final Library library = ShippedContent.library();
    Instant now = Instant.parse("2026-11-24T10:00:00Z");
    final InstantSource clock = () -> now;
    SmallTrust trust;
    Learning learning;
    Commitments commitments;
    CheckBacks checkBacks;
    Viewer ash;
    Viewer leader;

    @BeforeEach
    void organise() {
        trust = SmallTrust.create(database.jdbi());
        TestOpenness.openEverything(database.jdbi());
        learning = new Learning(database.jdbi(), () -> library, clock);
        commitments = new Commitments(database.jdbi(), learning, () -> library, clock);
        checkBacks = new CheckBacks(database.jdbi(), commitments, learning, clock);
        ash = viewer(trust.branch().members().get(0));
        leader = viewer(trust.branch().leader());
    }

    Commitment propose() {
        commitments.propose(leader.id(), UUID.randomUUID(), MODULE, List.of(new Proposal(ash.id(), WORDING)));
        return commitments.proposalsFor(ash.id()).get(0);
    }

    Optional<Rung> rung(Viewer person) {
        return learning.progressOf(person, MODULE).highestRung();
    }

    static List<UUID> sources(String rung) {
        return database.jdbi()
                .withHandle(handle -> handle.select("SELECT source FROM learning_event WHERE rung = ?", rung)
                        .mapTo(UUID.class)
                        .list());
    }

    static CommitmentWording wording(String when, String will) {
        return new CommitmentWording(when, will, Scope.TEAM, Optional.empty());
    }

    Viewer viewer(PersonId person) {
        return new Viewer(person, "Somebody", trust.branch().team(), "Somewhere", false, Set.of());
    }

    static void assertRefused(int status, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.type().status())
                .isEqualTo(status));
    }
}
