package org.onward.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {
    @Test
    void readsTheSameTextOnEveryMachine() {
        assertThat(SourceText.normalise("\uFEFFone\r\ntwo\rthree\n\n")).isEqualTo("one\ntwo\nthree\n");
    }
}
