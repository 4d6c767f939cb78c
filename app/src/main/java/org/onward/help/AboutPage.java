package org.onward.help;

import org.onward.web.Page;

/**
 * What Onward is. The versions are shown to people who signed in only, because they help somebody who looks for a weakness.
 *
 * @param version the version of the program
 * @param content a short hash of the content that is in use
 * @param loaded when that content was loaded
 */
public record AboutPage(String version, String content, String loaded) implements Page {
    @Override
    public String title() {
        return "About Onward";
    }
}
