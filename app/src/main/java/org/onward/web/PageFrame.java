package org.onward.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The data of the layout that surrounds every page.
 *
 * @param notice a message about the last action, shown at the top
 * @param placed the same message, by the place beside which it is shown; it then is not at the top
 * @param broughtBack the id of the held form whose text the page shows
 * @param sentBefore the result of an earlier submission of the form on the page
 * @param entered texts of a rejected form that the page itself does not show
 */
record PageFrame(
        String title,
        Optional<PageUser> viewer,
        List<NavigationItem> navigation,
        String csrf,
        Map<String, String> assets,
        String environmentNotice,
        String notice,
        Map<String, PlacedNotice> placed,
        Optional<UUID> broughtBack,
        Optional<EarlierSubmission> sentBefore,
        List<EnteredText> entered) {

    record NavigationItem(String href, String text, boolean current) {}

    PageFrame withEntered(List<EnteredText> notShown) {
        return new PageFrame(
                title,
                viewer,
                navigation,
                csrf,
                assets,
                environmentNotice,
                notice,
                placed,
                broughtBack,
                sentBefore,
                notShown);
    }

    /** The notice at the top, for a page without the place beside which it should be shown. */
    PageFrame withNoticeAtTop(String words) {
        return new PageFrame(
                title,
                viewer,
                navigation,
                csrf,
                assets,
                environmentNotice,
                words,
                Map.of(),
                broughtBack,
                sentBefore,
                entered);
    }

    /** The title of the page, for forms in lists whose entries have a title of their own. */
    public String pageTitle() {
        return title;
    }

    /** Creates a fresh idempotency key for each form, so that submitting the same form twice does its work once. */
    public String idempotencyKey() {
        return Tokens.random();
    }
}
