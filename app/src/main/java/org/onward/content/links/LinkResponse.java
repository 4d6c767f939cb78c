package org.onward.content.links;

import java.util.Optional;

/** The response of a host to one request. */
record LinkResponse(int status, Optional<String> location, Optional<String> retryAfter) {
    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isRedirect() {
        return isPermanentRedirect() || status == 302 || status == 303 || status == 307;
    }

    boolean isPermanentRedirect() {
        return status == 301 || status == 308;
    }

    boolean isGone() {
        return status == 404 || status == 410;
    }

    /** 429 Too Many Requests, or 503 with Retry-After (RFC 6585, RFC 9110). */
    boolean isRateLimited() {
        return status == 429 || (status == 503 && retryAfter.isPresent());
    }

    String description() {
        return "answered " + status;
    }
}
