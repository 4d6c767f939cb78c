package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * What others did that concerns the viewer, the newest first.
 *
 * @param newest where the list begins, on a later page of it
 * @param older where it continues
 */
public record WhoLookedPage(
        List<Link> trail, String title, List<Line> entries, Optional<String> newest, Optional<String> older)
        implements Page {
    /** @param team the team whose names were listed; absent when it was about the viewer alone */
    public record Line(String when, String actor, String action, Optional<String> team) {}
}
