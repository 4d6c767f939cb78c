package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * Who sees what about the viewer: which steps are open and why, which are private, who may look and who looked.
 *
 * @param first whether this is the first page, which has more than the list of who looked
 * @param newest where the list of who looked begins, on a later page of it
 * @param older where it continues
 */
public record WhoSeesPage(
        List<Link> trail,
        String title,
        boolean first,
        List<OpenItem> open,
        List<PrivateItem> privately,
        List<Watcher> watchers,
        List<Line> entries,
        Optional<String> newest,
        Optional<String> older)
        implements Page {
    /**
     * @param why the reasons, with those that have ended
     * @param seen the rungs that others see
     * @param earlier the rungs that only the viewer sees
     * @param inForce whether the next step will be open
     */
    public record OpenItem(
            String title,
            String href,
            List<String> why,
            String seen,
            Optional<String> earlier,
            boolean inForce,
            Optional<String> countAction,
            Optional<String> stopSharingAction) {}

    public record PrivateItem(String title, String href, String rungs, Optional<String> shareAction) {}

    /** @param sees what this person can see of the viewer */
    public record Watcher(String name, String as, String sees) {}

    /** @param team the team whose names were listed; absent when it was about the viewer alone */
    public record Line(String when, String actor, String action, Optional<String> team) {}
}
