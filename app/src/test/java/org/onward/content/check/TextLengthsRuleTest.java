package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLengthsRuleTest {
    @TempDir
    Path folder;

    @Test
    void warnsAboutLongTexts() throws IOException {
        SmallContent content = new SmallContent(folder)
                .file(
                        "themes.yaml",
                        "- {id: meetings, title: Meetings, introduction: %s}".formatted("word ".repeat(61)))
                .prompt("brief", "follow-on: " + "word ".repeat(30))
                .prompt("long", "follow-on: " + "word ".repeat(31))
                .offered("brief-resource")
                .offered("long-resource")
                .append("resources/long-resource.md", "word ".repeat(80));

        assertThat(content.problems(new TextLengthsRule()))
                .containsExactly(
                        "content/prompts/meetings.yaml: warning  long.follow-on: found 31 words. Aim for 30 words or"
                                + " fewer.",
                        "content/resources/long-resource.md: warning  text: found 85 words. Aim for 80 words or fewer.",
                        "content/themes.yaml: warning  meetings.introduction: found 61 words. Aim for 60 words or"
                                + " fewer.");
    }
}
