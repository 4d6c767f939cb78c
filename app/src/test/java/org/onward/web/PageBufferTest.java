package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageBufferTest {
    private final PageBuffer writer = new PageBuffer();

    @Test
    void keepsTheCharactersOfAllAlphabets() throws IOException {
        writer.write("plain, ");
        writer.write("Zoë – ’quoted’ – 你好 – 👩‍⚕️ – plain again".toCharArray());
        writer.write("[part]".toCharArray(), 1, 4);
        writer.write(" é");

        assertThat(page()).isEqualTo("plain, Zoë – ’quoted’ – 你好 – 👩‍⚕️ – plain againpart é");
    }

    @Test
    void aPageMayBeOfAnyLength() throws IOException {
        String piece = "0123456789–".repeat(100);
        for (int pieces = 0; pieces < 200; pieces++) {
            writer.write(piece.toCharArray());
            writer.write(piece);
        }

        assertThat(page()).isEqualTo(piece.repeat(400));
    }

    private String page() {
        return new String(writer.bytes(), StandardCharsets.UTF_8);
    }
}
