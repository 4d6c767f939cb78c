package org.onward.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds every page.
 */
record Frame(
        String title,
        Optional<Visitor> viewer,
        List<NavigationItem> navigation,
        String csrf,
        Map<String, String> assets,
        String environmentNotice,
        String notice) {

    record NavigationItem(String href, String text, boolean current) {}

    /** A fresh token for each form: sending the same form twice does its work once. */
    public String once() {
        return Tokens.random();
    }
}
