package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.web.Page;

/**
 * What Onward knows about the viewer from the organisation, and where the viewer's own pages are.
 *
 * @param leads the teams that the viewer leads
 * @param roles such as "L&amp;D reviewer"
 */
public record AccountPage(
        String name,
        Optional<String> email,
        String post,
        String team,
        Optional<String> lineManager,
        List<String> leads,
        List<String> roles)
        implements Page {
    @Override
    public String title() {
        return "My account";
    }
}
