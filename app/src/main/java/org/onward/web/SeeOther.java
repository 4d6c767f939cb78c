package org.onward.web;

import java.net.URI;
import java.util.Optional;

/**
 * The response to a form that was accepted: a redirect to the next page, with a notice. If the location has a fragment and
 * the page has a place of that name, the notice is shown there; otherwise at the top.
 */
public record SeeOther(URI location, Optional<String> notice) implements FormResult {
    public static SeeOther to(String path) {
        return new SeeOther(URI.create(path), Optional.empty());
    }

    /** The page instead of the redirect, for what neither an address nor a cookie may contain. */
    public FormResult showing(Page page) {
        return new ShownAgain(page, this, Form.blank());
    }

    /** @param notice one sentence without private data, because it is sent in a cookie */
    public SeeOther withNotice(String notice) {
        return new SeeOther(location, Optional.of(notice));
    }
}
