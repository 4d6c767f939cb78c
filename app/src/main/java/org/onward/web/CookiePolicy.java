package org.onward.web;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.SecurityContext;

/**
 * Creates all cookies of this service: for the whole site, not readable by scripts, not sent from other sites.
 *
 * @param alwaysSecure whether cookies have the Secure flag even when the connection to this process has no TLS
 */
public record CookiePolicy(boolean alwaysSecure) {
    /** @param seconds how long the browser keeps it; 0 deletes it */
    public NewCookie cookie(String name, String value, int seconds, SecurityContext connection) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(alwaysSecure || connection.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
