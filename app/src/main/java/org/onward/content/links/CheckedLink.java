package org.onward.content.links;

/** A line of the report. */
record CheckedLink(LinkedAddress link, LinkVerdict verdict) {}
