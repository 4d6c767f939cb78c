package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcyclicPrerequisitesRuleTest {
    @TempDir
    Path folder;

    @Test
    void namesTheCycle() throws IOException {
        SmallContent content = new SmallContent(folder)
                .module("one", "A case.", "after: [three]")
                .module("two", "A case.", "after: [one]")
                .module("three", "A case.", "after: [two]")
                .module("four", "A case.", "after: [one, two]");

        assertThat(content.problems(new AcyclicPrerequisitesRule()))
                .containsExactly("content/modules/one/module.md: error    after: found a cycle: one after three"
                        + " after two after one. Take one of these out of the other's after, so that somebody can"
                        + " begin.");
    }

    @Test
    void acceptsTwoPathsToOneModule() throws IOException {
        SmallContent content = new SmallContent(folder)
                .module("one", "A case.")
                .module("two", "A case.", "after: [one]")
                .module("three", "A case.", "after: [one, nowhere]")
                .module("four", "A case.", "after: [two, three]");

        assertThat(content.problems(new AcyclicPrerequisitesRule())).isEmpty();
    }

    @Test
    void refusesAModuleAfterItself() throws IOException {
        SmallContent content = new SmallContent(folder).module("one", "A case.", "after: [one]");

        assertThat(content.problems(new AcyclicPrerequisitesRule()))
                .singleElement()
                .asString()
                .contains("one after one");
    }
}
