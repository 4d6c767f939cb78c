package org.onward.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class EnumWordsTest {
    private enum Answer {
        KEPT,
        NOT_YET
    }

    @Test
    void aConstantIsWrittenInLowerCaseWithHyphens() {
        assertThat(EnumWords.wordOf(Answer.NOT_YET)).isEqualTo("not-yet");
        assertThat(EnumWords.label(Answer.NOT_YET)).isEqualTo("not yet");
        assertThat(EnumWords.list(Answer.class)).isEqualTo("kept, not-yet");
    }

    @Test
    void itsWordAndNothingElseIsReadAsTheConstant() {
        assertThat(EnumWords.find(Answer.class, "not-yet")).contains(Answer.NOT_YET);
        assertThat(EnumWords.find(Answer.class, "NOT_YET")).isEmpty();
        assertThat(EnumWords.find(Answer.class, "not yet")).isEmpty();
    }

    @Test
    void anUnknownWordIsRefusedWithTheWordsThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnumWords.require(Answer.class, "perhaps"))
                .withMessage("Use one of: kept, not-yet.");
    }
}
