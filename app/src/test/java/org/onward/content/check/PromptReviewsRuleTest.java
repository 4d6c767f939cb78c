package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptReviewsRuleTest {
    @TempDir
    Path folder;

    @Test
    void warnsOnceForEachFile() throws IOException {
        SmallContent content = new SmallContent(folder)
                .prompt("new", "reviewed: 2024-12-01")
                .prompt("old", "reviewed: 2024-11-30")
                .prompt("older", "reviewed: 2022-01-01");

        assertThat(content.problems(new PromptReviewsRule()))
                .containsExactly("content/prompts/meetings.yaml: warning  reviewed: found 2 prompts not read for 2"
                        + " years, first older (2022-01-01). Read them with care, mend or remove them, and write the"
                        + " day.");
    }
}
