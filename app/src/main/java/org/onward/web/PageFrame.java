package org.onward.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What surrounds every page.
 *
 * @param broughtBack the held form whose text the page shows
 * @param sentBefore what was done when the form that the page shows was sent before
 * @param entered what was entered into a form that was not accepted, and does not stand on the page
 */
record PageFrame(
        String title,
        Optional<Visitor> viewer,
        List<NavigationItem> navigation,
        String csrf,
        Map<String, String> assets,
        String environmentNotice,
        String notice,
        Optional<UUID> broughtBack,
        Optional<EarlierSubmission> sentBefore,
        List<EnteredText> entered) {

    record NavigationItem(String href, String text, boolean current) {}

    PageFrame giving(List<EnteredText> notShown) {
        return new PageFrame(
                title, viewer, navigation, csrf, assets, environmentNotice, notice, broughtBack, sentBefore, notShown);
    }

    /** A fresh token for each form: sending the same form twice does its work once. */
    public String once() {
        return Tokens.random();
    }
}
