package org.onward.content;

/** How the source of a {@link Claim} was checked: on the live page, in an archived copy of it, or not yet. Learners never see the last. */
public enum CheckBasis {
    ARCHIVED_COPY,
    LIVE_PAGE,
    NOT_CHECKED
}
