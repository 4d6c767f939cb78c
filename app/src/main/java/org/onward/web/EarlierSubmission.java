package org.onward.web;

import java.net.URI;

/**
 * What was done when the same form was sent before.
 *
 * @param when such as {@code 14:03}
 * @param location where what was done can be seen
 */
public record EarlierSubmission(String when, URI location) {}
