package org.onward.web;

/**
 * The response to one button of a page on which other fields hold text that was not sent yet: the page with that text, and
 * the notice of what was done.
 *
 * @param unsent the fields that the button did not use
 */
record ShownAgain(Page page, SeeOther done, Form unsent) implements FormResult {}
