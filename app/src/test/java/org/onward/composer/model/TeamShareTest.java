package org.onward.composer.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words about small numbers must not point at single people. */
final class TeamShareTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
             1 | 12 | Some of you have
             4 | 12 | Some of you have
             5 | 12 | Five of the 12 of you have
             7 | 12 | Seven of the 12 of you have
             8 | 12 | Most of you have
            11 | 12 | Most of you have
            12 | 12 | Your whole team has
             2 |  2 | Your whole team has
             2 |  3 | Some of you have
            """)
    void fewerThanFivePeopleAreSomeAndFewerThanFiveLeftOverMakeMost(int count, int people, String words) {
        assertThat(TeamShare.startOfSentence(count, people)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1 | Some commitments in your team are due
            4 | Some commitments in your team are due
            5 | Commitments of five people in your team are due
            """)
    void commitmentsAreCountedFromFivePeopleUp(int people, String words) {
        assertThat(TeamShare.haveCommitmentsDue(people)).isEqualTo(words);
    }
}
