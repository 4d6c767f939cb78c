package org.onward.discussion;

import org.onward.web.Link;
import org.onward.web.Page;

/** The case of a session's module, designed for paper. */
public record HandoutPage(Link back, String title, String teamName, String when, int minutes, String caseHtml)
        implements Page {}
