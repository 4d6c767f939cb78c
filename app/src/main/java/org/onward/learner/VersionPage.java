package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * A text as it once was.
 *
 * @param now where it can be read as it is today, if it still can
 * @param bodyHtml the text in its parts, when it can be taken apart
 * @param text the whole of it as it was written, when it cannot
 */
public record VersionPage(
        List<Link> trail,
        String title,
        String kind,
        String firstServed,
        Optional<String> now,
        boolean current,
        List<Fact> facts,
        Optional<String> bodyHtml,
        Optional<String> text)
        implements Page {
    public record Fact(String name, String value) {}
}
