package org.onward.help;

import org.onward.web.Page;

/** Short answers to the questions that people ask first. */
public record HelpPage() implements Page {
    @Override
    public String title() {
        return "Help";
    }
}
