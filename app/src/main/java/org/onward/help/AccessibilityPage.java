package org.onward.help;

import org.onward.web.Page;

/** The accessibility statement. */
public record AccessibilityPage() implements Page {
    @Override
    public String title() {
        return "Accessibility statement";
    }
}
