package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onward.composer.model.Composition;
import org.onward.composer.wording.RefusalMessages;
import org.onward.content.PromptId;

/**
 * Rule 5: the oldest questions are reused when too few others are left, and "another" never shows the same sheet twice.
 */
final class CooldownTest {
    @Test
    void nothingIsReusedWhileOtherQuestionsFillHalfOfTheTime() {
        Meeting meeting = bank().minutes(20).used("a-notice", 170).used("an-effect", 160);

        assertThat(meeting.ids()).containsExactly("a-open", "a-close");
        assertThat(meeting.sheet().notes())
                .containsExactly("The questions fill 10 of the 20 minutes that there are for them. The rest is yours.");
    }

    @Test
    void otherwiseTheOldestQuestionsAreReusedAndSaySo() {
        Meeting meeting = bank().minutes(23).used("a-notice", 170).used("an-effect", 160);

        assertThat(meeting.ids()).containsExactly("a-open", "a-notice", "a-close");
        assertThat(meeting.sheet().prompts())
                .extracting(Composition.Chosen::isReused)
                .containsExactly(false, true, false);
        assertThat(meeting.sheet().prompts().get(1).because())
                .startsWith("It is back, because too little is fresh: your team used it on 7 June 2026.");
        assertThat(meeting.sheet().notes())
                .contains("Too little is left that your team has not used lately."
                        + " So questions from 7 June 2026 and before are back, and each says so.");
    }

    @Test
    void questionsOfTheNextDayAreReusedOnlyIfTheOldestAreNotEnough() {
        Meeting meeting = Meeting.with(
                        PromptBuilder.opening("old-open"),
                        PromptBuilder.close("old-close"),
                        PromptBuilder.opening("open"),
                        PromptBuilder.close("close"))
                .minutes(10)
                .used("old-open", 100)
                .used("old-close", 90)
                .used("open", 20)
                .used("close", 20);

        assertThat(meeting.ids()).containsExactly("old-open", "old-close");
    }

    @Test
    void aQuestionWhoseCooldownEndsTodayIsNotMarkedAsReused() {
        assertThat(bank().usedAll(180).sheet().prompts()).noneMatch(Composition.Chosen::isReused);
        assertThat(bank().usedAll(179).sheet().prompts()).allMatch(Composition.Chosen::isReused);
    }

    @Test
    void anotherVersionIsNeverShownTwiceAndIsRefusedWhenNoneIsLeft() {
        Meeting meeting = Meeting.with(
                        PromptBuilder.opening("a"),
                        PromptBuilder.opening("b"),
                        PromptBuilder.close("c"),
                        PromptBuilder.close("d"))
                .minutes(10);
        Set<Set<PromptId>> seen = new HashSet<>();
        for (int number = 0; number < 4; number++) {
            Composition.Sheet sheet =
                    (Composition.Sheet) new Composer(meeting.bank()).compose(meeting.facts(), meeting.request(), seen);
            assertThat(seen.add(sheet.ids())).isTrue();
        }

        assertThat(new Composer(meeting.bank()).compose(meeting.facts(), meeting.request(), seen))
                .isEqualTo(RefusalMessages.NO_OTHER);
    }

    private static Meeting bank() {
        return Meeting.with(
                PromptBuilder.opening("a-open"),
                PromptBuilder.notice("a-notice"),
                PromptBuilder.effect("an-effect"),
                PromptBuilder.close("a-close"));
    }
}
