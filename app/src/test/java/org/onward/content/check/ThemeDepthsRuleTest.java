package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeDepthsRuleTest {
    @TempDir
    Path folder;

    @Test
    void warnsAboutEachMissingDepth() throws IOException {
        SmallContent content = new SmallContent(folder)
                .prompt("a", "depth: 0")
                .prompt("b", "depth: 1")
                .prompt("c", "depth: 3")
                .prompt("d", "depth: 4");

        assertThat(content.problems(new ThemeDepthsRule()))
                .containsExactly("content/themes.yaml: warning  meetings: found no prompt of depth 2."
                        + " Write one in prompts/meetings.yaml.");
    }
}
