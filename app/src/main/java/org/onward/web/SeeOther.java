package org.onward.web;

import java.net.URI;
import java.util.Optional;

/** The response to a form that was accepted: a redirect to the next page, with a notice. */
public record SeeOther(URI location, Optional<String> notice) {
    public static SeeOther to(String path) {
        return new SeeOther(URI.create(path), Optional.empty());
    }

    /** @param notice one sentence without private data, because it is sent in a cookie */
    public SeeOther withNotice(String notice) {
        return new SeeOther(location, Optional.of(notice));
    }
}
