package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleMinutesRuleTest {
    @TempDir
    Path folder;

    @Test
    void addsUpTheCaseAndTheResources() throws IOException {
        SmallContent content = new SmallContent(folder)
                .offered("ten-minutes")
                .module("long-enough", "A case.", "resources: [ten-minutes]", "minutes: 14")
                .module("too-short", "A case.", "resources: [ten-minutes]", "minutes: 13");

        assertThat(content.problems(new ModuleMinutesRule()))
                .containsExactly("content/modules/too-short/module.md: warning  minutes: found 13 minutes."
                        + " The case and the resources alone take 14 minutes.");
    }
}
