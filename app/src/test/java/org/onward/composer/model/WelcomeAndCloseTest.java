package org.onward.composer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.content.LearningModule;
import org.onward.content.Mode;
import org.onward.content.ShippedContent;

/** The minutes of the welcome and the close. */
final class WelcomeAndCloseTest {
    @ParameterizedTest
    @CsvSource({"10,1,0", "15,1,1", "20,2,1", "30,2,2", "45,3,3", "60,4,4", "90,6,5"})
    void welcomeAndCloseTakeAnEighthOfTheMeeting(int minutes, int welcome, int close) {
        assertThat(WelcomeAndClose.of(minutes)).isEqualTo(new WelcomeAndClose(welcome, close));
    }

    @Test
    void itIsWithinAMinuteOfWhatTheFacilitatorGuidesTake() {
        for (int minutes : new int[] {20, 45, 60}) {
            List<Integer> taken = ShippedContent.library().modules().stream()
                    .map(module -> welcomeAndClose(module, minutes))
                    .sorted()
                    .toList();
            assertThat(WelcomeAndClose.of(minutes).minutes())
                    .as("of a meeting of %d minutes, when the guides take %s", minutes, taken)
                    .isBetween(taken.get(taken.size() / 2) - 1, taken.get(taken.size() / 2) + 1);
        }
    }

    private static int welcomeAndClose(LearningModule module, int minutes) {
        return module.guide().plans().stream()
                .filter(plan -> plan.minutes() == minutes)
                .flatMap(plan -> plan.parts().stream())
                .filter(part -> part.name().startsWith("Welcome") || part.name().startsWith("Close"))
                .mapToInt(part -> part.minutes())
                .sum();
    }

    @Test
    void minutesThatQuestionsTakeAreNotReserved() {
        assertThat(WelcomeAndClose.of(30).within(0)).isEqualTo(new WelcomeAndClose(0, 0));
        assertThat(WelcomeAndClose.of(30).within(3)).isEqualTo(new WelcomeAndClose(2, 1));
        assertThat(WelcomeAndClose.of(30).within(20)).isEqualTo(new WelcomeAndClose(2, 2));
        assertThat(WelcomeAndClose.of(30).within(-1)).isEqualTo(new WelcomeAndClose(0, 0));
    }

    @Test
    void leavingFreeGivesTheLongestMeetingThatIsShortEnough() {
        IntStream.rangeClosed(ComposingRequest.MIN_MINUTES, ComposingRequest.MAX_MINUTES)
                .forEach(minutes -> {
                    ComposingRequest request = ComposingRequest.plain(minutes, Mode.IN_ROOM, 1);
                    for (int free = 2; free <= 30; free++) {
                        Optional<ComposingRequest> shorter = request.withFewerMinutes(free);
                        int wanted = request.questionMinutes() - free;
                        assertThat(shorter.map(ComposingRequest::questionMinutes))
                                .isEqualTo(wanted < 9 ? Optional.empty() : Optional.of(wanted));
                    }
                });
    }
}
