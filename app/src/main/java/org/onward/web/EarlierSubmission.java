package org.onward.web;

import java.net.URI;

/**
 * The result of the same form when it was sent before.
 *
 * @param when such as {@code 14:03}
 * @param location the page that shows the result
 */
public record EarlierSubmission(String when, URI location) {}
