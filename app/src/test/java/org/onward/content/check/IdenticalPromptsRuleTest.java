package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdenticalPromptsRuleTest {
    @TempDir
    Path folder;

    @Test
    void ignoresCaseAndPunctuation() throws IOException {
        SmallContent content = new SmallContent(folder)
                .prompt("a", "text: What did we miss?")
                .prompt("b", "text: What did WE miss  ?")
                .prompt("c", "text: What did they miss?");

        assertThat(content.problems(new IdenticalPromptsRule()))
                .containsExactly("content/prompts/meetings.yaml: error    b.text: found the words of a"
                        + " (content/prompts/meetings.yaml). Keep one of the two.");
    }
}
