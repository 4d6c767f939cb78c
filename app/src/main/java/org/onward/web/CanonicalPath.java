package org.onward.web;

import java.util.regex.Pattern;

/**
 * Refuses every path that is not spelled in its canonical form. Jersey ignores path parameters ({@code /api;x=1/v1/me}
 * is {@code /api/v1/me}), and proxies resolve dots and double slashes in different ways. With another spelling, a
 * client could bypass a rule that compares paths.
 */
final class CanonicalPath {
    /** Empty segments, path parameters, dot segments, encoded slashes and backslashes, control characters. */
    private static final Pattern OTHER_SPELLING =
            Pattern.compile("//|;|\\\\|%2f|%5c|%[01][0-9a-f]|%7f|/(?:\\.|%2e){1,2}(?:/|$)", Pattern.CASE_INSENSITIVE);

    private CanonicalPath() {}

    /** @throws Problem (400) when the path is not in its canonical form */
    static void require(String rawPath) {
        if (OTHER_SPELLING.matcher(rawPath).find()) {
            throw Problem.malformed(
                    "address", "The address has a character that cannot be in it. Follow a link from a page instead.");
        }
    }
}
