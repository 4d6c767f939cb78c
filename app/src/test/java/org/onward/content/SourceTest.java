package org.onward.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void namesAVersionAfterTheHashOfItsText() {
        // As sha256sum says it of a file with the letter a and a line ending.
        assertThat(Source.versionOf("a\n")).hasToString("87428fc522803d31");
    }

    @Test
    void readsTheSameTextOnEveryMachine() {
        assertThat(Source.normalise("\uFEFFone\r\ntwo\rthree\n\n")).isEqualTo("one\ntwo\nthree\n");
    }
}
