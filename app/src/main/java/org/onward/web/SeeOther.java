package org.onward.web;

import java.net.URI;
import java.util.Optional;

/** The answer to a form that was done: go and look there, with a word about what happened. */
public record SeeOther(URI location, Optional<String> notice) {
    public static SeeOther to(String path) {
        return new SeeOther(URI.create(path), Optional.empty());
    }

    /** @param notice one sentence without anything private: it travels in a cookie. */
    public SeeOther saying(String notice) {
        return new SeeOther(location, Optional.of(notice));
    }
}
