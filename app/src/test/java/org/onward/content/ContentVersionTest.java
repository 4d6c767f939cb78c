package org.onward.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentVersionTest {
    @Test
    void aVersionIsTheHashOfItsText() {
        // The output of sha256sum for a file with the letter a and a line ending.
        assertThat(ContentVersion.of("a\n")).hasToString("87428fc522803d31");
    }
}
