package org.onward.help;

import org.onward.web.Page;

/** What Onward keeps about people, who sees it and for how long. */
public record PrivacyPage() implements Page {
    @Override
    public String title() {
        return "Privacy notice";
    }
}
