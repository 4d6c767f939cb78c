package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules on plans: parts are long enough, and the first part has the required text. */
class PlansTest {
    @TempDir
    Path folder;

    @Test
    void warnsAboutAPartThatIsShorterThanItsPrompts() throws IOException {
        SmallContent content = content("Safeguarding, and the Freedom to Speak Up guardian.", 9);

        assertThat(content.problems(new PlanMinutesRule()))
                .containsExactly(
                        "content/modules/talk/guide.md: warning  plans: found 9 minutes for \"Discussion\" in the plan"
                                + " for 20 minutes. Its prompts take 10 minutes: give it as many, or name a shorter one.");
        assertThat(content("Safeguarding, and the Freedom to Speak Up guardian.", 10)
                        .problems(new PlanMinutesRule()))
                .isEmpty();
    }

    @Test
    void warnsAboutAFirstPartWithoutTheRequiredText() throws IOException {
        assertThat(content("Read the ground rules, and mention safeguarding.", 10)
                        .problems(new CompleteWelcomeRule()))
                .containsExactly(
                        "content/modules/talk/guide.md: warning  plans: found a first part of the plan for 20 minutes"
                                + " without Freedom to Speak Up. Write into its how what the facilitator says: the safeguarding"
                                + " exception and the Freedom to Speak Up guardian.");
        assertThat(content("Safeguarding, and the Freedom to Speak Up guardian.", 10)
                        .problems(new CompleteWelcomeRule()))
                .isEmpty();
    }

    private SmallContent content(String welcome, int discussion) throws IOException {
        return new SmallContent(folder)
                .prompt("one", "minutes: 4")
                .prompt("two", "minutes: 6")
                .module("talk", "A case.")
                .file(
                        "modules/talk/guide.md",
                        """
                        ---
                        module: talk
                        purpose: To talk.
                        plans:
                          - minutes: 20
                            parts:
                              - {name: Welcome, minutes: 2, how: "%s"}
                              - {name: Discussion, minutes: %d, prompts: [one, two], how: In pairs.}
                        ---
                        """
                                .formatted(welcome, discussion));
    }
}
