package org.onward.content.links;

/** One line of the report. */
record CheckedLink(LinkedAddress link, LinkVerdict verdict) {}
