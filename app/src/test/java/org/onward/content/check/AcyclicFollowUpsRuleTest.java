package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcyclicFollowUpsRuleTest {
    @TempDir
    Path folder;

    @Test
    void namesTheCycle() throws IOException {
        SmallContent content = new SmallContent(folder)
                .prompt("first")
                .prompt("second", "follow-up-of: first")
                .prompt("hen", "follow-up-of: egg")
                .prompt("egg", "follow-up-of: hen");

        assertThat(content.problems(new AcyclicFollowUpsRule()))
                .containsExactly("content/prompts/meetings.yaml: error    egg.follow-up-of: found a cycle: egg"
                        + " follows up hen follows up egg. Take out one follow-up-of, so that one of them can come"
                        + " first.");
    }

    @Test
    void followsALongChainWithoutAFalseCycle() throws IOException {
        SmallContent content = new SmallContent(folder).prompt("p0");
        StringBuilder chain = new StringBuilder();
        for (int link = 1; link <= 2000; link++) {
            chain.append("- {id: p%d, follow-up-of: p%d, theme: meetings}%n".formatted(link, link - 1));
        }

        assertThat(content.file("prompts/chain.yaml", chain.toString()).problems(new AcyclicFollowUpsRule()))
                .isEmpty();
    }
}
