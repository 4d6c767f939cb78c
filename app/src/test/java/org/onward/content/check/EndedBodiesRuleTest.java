package org.onward.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndedBodiesRuleTest {
    private static final String BODY =
            """
            - id: %1$s
              name: %2$s
              kind: organisation
              what: A publisher.
              to: "%3$s"
              became: It closed.
              certainty: %4$s
              source: Example News, 2025
              looked-up: 2026-11-22
            """;

    @TempDir
    Path folder;

    @Test
    void warnsAboutAnOfferedResourceOfAnEndedBody() throws IOException {
        SmallContent content = new SmallContent(folder)
                .file("bodies.yaml", BODY.formatted("onward", "Onward", "2025-03", "stated"))
                .offered("here")
                .resource("known", "live page", "last-checked: 2026-11-22\nbodies: [onward]")
                .resource("retired", "superseded", "last-checked: 2026-11-22\nreplaced-by: here");

        assertThat(content.problems(new EndedBodiesRule()))
                .containsExactly(
                        "content/resources/here.md: warning  publisher: found Onward, which ended in March 2025."
                                + " Retire it (status: superseded, and replaced-by). Or keep it and write bodies: [onward]:"
                                + " its page then says what became of it.");
    }

    @Test
    void doesNotWarnAboutAnUnconfirmedOrFutureEnd() throws IOException {
        SmallContent content = new SmallContent(folder)
                .file(
                        "bodies.yaml",
                        BODY.formatted("onward", "Onward", "2027-03", "stated")
                                + BODY.formatted("onward-too", "Onward", "2025-03", "not verified"))
                .offered("here");

        assertThat(content.problems(new EndedBodiesRule())).isEmpty();
    }

    @Test
    void refusesBodiesThatSucceedEachOther() throws IOException {
        SmallContent content = new SmallContent(folder)
                .file(
                        "bodies.yaml",
                        BODY.formatted("first", "First", "2024", "stated") + "  succeeded-by: second\n"
                                + BODY.formatted("second", "Second", "2025", "stated") + "  succeeded-by: first\n");

        assertThat(content.problems(new AcyclicSuccessorsRule()))
                .containsExactly(
                        "content/bodies.yaml: error    first.succeeded-by: found a cycle: first succeeded by second"
                                + " succeeded by first. Remove one of these, so that the last one is a body that exists now.");
    }
}
