package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFacetsRuleTest {
    @TempDir
    Path folder;

    @Test
    void warnsAboutEachValueThatNoPromptHas() throws IOException {
        SmallContent content = new SmallContent(folder)
                .prompt("a", "stage: what", "scope: self", "modes: [in-room, remote]")
                .prompt("b", "stage: so-what", "scope: organisation", "format: TRIZ", "roles: [board]");

        assertThat(content.problems(new PromptFacetsRule()))
                .contains(
                        "prompts: warning  stage: found no prompt with now-what. Write one, or add it where it fits.",
                        "prompts: warning  scope: found no prompt with team. Write one, or add it where it fits.",
                        "prompts: warning  modes: found no prompt with hybrid. Write one, or add it where it fits.",
                        "prompts: warning  sizes: found no prompt with 25+. Write one, or add it where it fits.",
                        "prompts: warning  risk: found no prompt with some. Write one, or add it where it fits.",
                        "prompts: warning  safety: found no prompt with good. Write one, or add it where it fits.",
                        "prompts: warning  lens: found no prompt with evidence. Write one, or add it where it fits.",
                        "prompts: warning  roles: found no prompt with clinician. Write one, or add it where it fits.")
                .noneMatch(line -> line.contains("TRIZ") || line.contains("board") || line.contains("with what."));
    }
}
