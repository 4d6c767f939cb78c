package org.onward.content;

import java.time.Instant;
import java.util.List;

/** An edit that cannot be used, with its errors. The earlier version is still served. */
public record BrokenEdit(Instant since, List<ContentProblem> errors) {
    public BrokenEdit {
        errors = List.copyOf(errors);
    }
}
