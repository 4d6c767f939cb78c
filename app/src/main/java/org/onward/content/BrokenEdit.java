package org.onward.content;

import java.time.Instant;
import java.util.List;

/** An edit that cannot be used, and everything that is wrong with it. What was served before it goes on being served. */
public record BrokenEdit(Instant since, List<ContentProblem> errors) {
    public BrokenEdit {
        errors = List.copyOf(errors);
    }
}
