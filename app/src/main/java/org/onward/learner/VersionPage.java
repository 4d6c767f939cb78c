package org.onward.learner;

import java.util.List;
import java.util.Optional;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * A version of a text.
 *
 * @param now the address of the current version, if there is one
 * @param bodyHtml the rendered body, if the text can be parsed
 * @param text the raw text, if it cannot be parsed
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
