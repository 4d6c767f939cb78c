package org.onward.web;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * An address within this service, such as {@code /modules/one?team=x#reflect}. It has no host name, so a redirect to it
 * never leads to another site.
 */
public record SiteAddress(String value) {
    /** The home page. */
    public static final SiteAddress HOME = new SiteAddress("/");

    /** Jetty sends at most 8 KB of headers, and an encoded address may be three times as long. */
    private static final int MAX_LENGTH = 1_500;

    /** Parses an address from a request. The result is {@link #HOME} when it is too long or leads to another site. */
    public static SiteAddress of(String text) {
        if (text.length() > MAX_LENGTH || text.startsWith("//")) {
            return HOME;
        }
        try {
            // The parser refuses control characters, spaces, backslashes and incomplete percent signs.
            URI address = new URI(text);
            boolean isLocal = address.getScheme() == null
                    && address.getRawAuthority() == null
                    && address.getRawPath() != null
                    && address.getRawPath().startsWith("/");
            String ascii = address.toASCIIString();
            return isLocal && ascii.length() <= MAX_LENGTH ? new SiteAddress(ascii) : HOME;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }

    public URI uri() {
        return URI.create(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
