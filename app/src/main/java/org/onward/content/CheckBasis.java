package org.onward.content;

/** How an address was checked: on the live page, in an archived copy of it, or not yet. Learners never see the last. */
public enum CheckBasis {
    ARCHIVED_COPY,
    LIVE_PAGE,
    NOT_CHECKED
}
