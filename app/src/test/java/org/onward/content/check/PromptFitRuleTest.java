package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFitRuleTest {
    @TempDir
    Path folder;

    @Test
    void acceptsFieldsThatAgree() throws IOException {
        SmallContent content = new SmallContent(folder)
                .prompt("close", "depth: 4", "stage: now-what")
                .prompt("all", "format: 1-2-4-all", "minutes: 12", "sizes: [4-6, 7-12]")
                .prompt("deep", "depth: 3", "stage: so-what", "risk: sensitive")
                .prompt("wary", "risk: sensitive", "safety: building");

        assertThat(content.problems(new PromptFitRule())).isEmpty();
    }

    @Test
    void warnsAboutFieldsThatContradictEachOther() throws IOException {
        SmallContent content = new SmallContent(folder)
                .prompt("a-close", "depth: 4", "stage: so-what")
                .prompt("b-all", "format: 1-2-4-all", "minutes: 8", "sizes: [2-3, 4-6]")
                .prompt("c-deep", "depth: 3", "safety: low")
                .prompt("d-exposed", "risk: sensitive");

        assertThat(content.problems(new PromptFitRule()))
                .allMatch(line -> line.startsWith("content/prompts/meetings.yaml: warning  "))
                .extracting(line -> line.substring("content/prompts/meetings.yaml: warning  ".length()))
                .containsExactly(
                        "a-close.stage: found so-what at depth 4. Write now-what: a close ends in a promise.",
                        "b-all.minutes: found 8 minutes for 1-2-4-all. Give it at least 12, or choose another format.",
                        "b-all.sizes: found 2-3 with 1-2-4-all. Leave out 2-3: it takes four people and more.",
                        "c-deep.safety: found low at depth 3. Write good or higher, or make the question less deep.",
                        "d-exposed.safety: found low for a sensitive prompt. Write safety: building, or higher. Where"
                                + " it is unsafe to speak, nobody asks this.");
    }
}
