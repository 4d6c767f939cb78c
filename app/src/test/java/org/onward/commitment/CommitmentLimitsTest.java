package org.onward.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.Scope;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.learning.Learning;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.web.Problem;
import org.onward.web.Problem.ProblemType;

/** What one person can keep of one commitment has an end, because its page shows all of it. */
final class CommitmentLimitsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final InstantSource CLOCK = InstantSource.fixed(RunningOnward.NOW);
    private Commitments commitments;
    private CheckBacks checkBacks;
    private Viewer owner;
    private CommitmentId commitment;

    @BeforeEach
    void commit() {
        SmallTrust trust = SmallTrust.create(database.jdbi());
        PersonId member = trust.branch().members().get(0);
        owner = new Viewer(member, "Ash Member", trust.branch().team(), "Digital Support", false, Set.of());
        Learning learning = new Learning(database.jdbi(), ShippedContent::library, CLOCK);
        commitments = new Commitments(database.jdbi(), learning, ShippedContent::library, CLOCK);
        checkBacks = new CheckBacks(database.jdbi(), commitments, learning, CLOCK);
        commitment = commitments
                .create(owner, new ItemId("inclusive-meetings"), wording(0))
                .id();
    }

    @Test
    void theWordsOfACommitmentChangeFiftyTimes() {
        for (int i = 1; i <= Commitments.MAX_REVISIONS; i++) {
            assertThat(commitments.change(owner, commitment, wording(i))).isTrue();
        }

        assertConflict(
                "You have changed this commitment 50 times", () -> commitments.change(owner, commitment, wording(0)));
        assertThat(commitments.change(owner, commitment, wording(Commitments.MAX_REVISIONS)))
                .as("the same words change nothing")
                .isFalse();
        assertThat(commitments.require(owner, commitment).will())
                .isEqualTo(wording(Commitments.MAX_REVISIONS).will());
    }

    @Test
    void aCommitmentHasFiftyAnswers() {
        for (int i = 0; i < CheckBacks.MAX_ANSWERS / 2; i++) {
            checkBacks.answer(owner, commitment, CheckBackAnswer.NOT_YET, "time " + i, Optional.empty());
            checkBacks.change(owner, commitment, CheckBackAnswer.NOT_YET, "changed " + i, Optional.empty());
        }

        assertConflict(
                "You have answered this commitment 50 times",
                () -> checkBacks.answer(owner, commitment, CheckBackAnswer.KEPT, "", Optional.empty()));
        assertConflict(
                "You have answered this commitment 50 times",
                () -> checkBacks.change(owner, commitment, CheckBackAnswer.KEPT, "", Optional.empty()));
        assertThat(commitments.withdraw(owner, commitment).state()).isEqualTo(Commitment.State.WITHDRAWN);
    }

    private static CommitmentWording wording(int number) {
        return new CommitmentWording("we set a date", "ask person " + number + " first", Scope.SELF, Optional.empty());
    }

    private static void assertConflict(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT);
            assertThat(problem.detail()).contains(message, "Withdraw it, and make a new one.");
        });
    }
}
