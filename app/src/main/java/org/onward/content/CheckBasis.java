package org.onward.content;

/** How the source of a {@link Claim} was checked. Learners do not see claims whose source is not checked. */
public enum CheckBasis {
    ARCHIVED_COPY,
    LIVE_PAGE,
    NOT_CHECKED
}
