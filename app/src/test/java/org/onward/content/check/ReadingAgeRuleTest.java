package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingAgeRuleTest {
    @TempDir
    Path folder;

    private static final String HARD =
            "Organisational stakeholders systematically operationalise multidisciplinary communication strategies. ";

    @Test
    void warnsAboutASectionThatIsHardToRead() throws IOException {
        SmallContent content = new SmallContent(folder)
                .module("hard", HARD.repeat(20))
                .module("plain", "We sat down and talked of what each had seen. ".repeat(20))
                .module("short", HARD);

        assertThat(content.problems(new ReadingAgeRule()))
                .singleElement()
                .asString()
                .startsWith("content/modules/hard/module.md: warning  ## Case: found a reading age of ")
                .endsWith(". Aim for 12 to 14: shorter sentences first, then plainer words.");
    }

    @Test
    void judgesTheQuestionsOfAFileTogether() throws IOException {
        SmallContent content = new SmallContent(folder);
        for (int number = 0; number < 20; number++) {
            content.prompt(
                    "p" + number,
                    "text: Which organisational stakeholders systematically operationalise communication strategies?");
        }

        assertThat(content.problems(new ReadingAgeRule()))
                .singleElement()
                .asString()
                .startsWith("content/prompts/meetings.yaml: warning  the questions together: found a reading age of ");
    }
}
