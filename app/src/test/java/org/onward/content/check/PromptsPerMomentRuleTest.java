package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onward.content.Moment;

class PromptsPerMomentRuleTest {
    @TempDir
    Path folder;

    @Test
    void requiresSixPromptsForEachMoment() throws IOException {
        SmallContent content = new SmallContent(folder);
        for (int number = 1; number <= 6; number++) {
            content.prompt("go-live-" + number, "moments: [go-live]");
        }
        content.prompt("one-incident", "moments: [incident]");

        assertThat(content.problems(new PromptsPerMomentRule()))
                .hasSize(Moment.values().length - 1)
                .contains("prompts: warning  moments: found 1 prompt for the moment incident. Write at least 6.")
                .contains("prompts: warning  moments: found 0 prompts for the moment newcomer. Write at least 6.")
                .noneMatch(line -> line.contains("go-live"));
    }
}
