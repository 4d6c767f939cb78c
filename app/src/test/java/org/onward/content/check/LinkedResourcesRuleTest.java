package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedResourcesRuleTest {
    @TempDir
    Path folder;

    @Test
    void refusesLinksToHiddenResources() throws IOException {
        SmallContent content = new SmallContent(folder)
                .offered("here")
                .resource("lost", "gone", "last-checked: 2026-11-22")
                .resource("old", "superseded", "last-checked: 2026-11-22\nreplaced-by: here")
                .resource("older", "superseded", "last-checked: 2026-11-22\nreplaced-by: old")
                .resource("recalled", "not checked", "")
                .module("talk", "A case.", "resources: [here, lost, old]")
                .file(
                        "pathways/way.md",
                        """
                        ---
                        id: way
                        title: A way
                        summary: A way through.
                        audience: everyone
                        themes: [meetings]
                        steps:
                          - {item: here, because: It comes first.}
                          - {item: recalled, because: It comes next.}
                          - {item: talk, because: It comes last.}
                        reviewed: 2026-11-22
                        review-by: 2027-11-22
                        ---
                        """);

        assertThat(content.problems(new LinkedResourcesRule()))
                .containsExactly(
                        "content/modules/talk/module.md: error    resources: found lost, which learners do not see."
                                + " Link to another resource: the page of this one is gone.",
                        "content/modules/talk/module.md: error    resources: found old, which learners do not see."
                                + " Link to here instead: it replaced this one.",
                        "content/pathways/way.md: error    steps: found recalled, which learners do not see."
                                + " Check its page, then set last-checked and status. Or link to another resource.",
                        "content/resources/older.md: error    replaced-by: found old, which learners do not see."
                                + " Link to here instead: it replaced this one.");
    }
}
