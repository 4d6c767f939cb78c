package org.onward.web;

/** Who may use a route. Every route declares one; {@code Access} holds what each means. */
public enum AccessRule {
    /** Anybody, signed in or not. */
    ANYONE,
    /** Anybody who is signed in, for what is theirs or everybody's. */
    SIGNED_IN,
    /** Only the person whom the thing belongs to; to everybody else it is not there. */
    OWNER,
    /** Who leads the team or one above it, or is the line manager of everybody concerned. */
    LEADS,
    /** Who leads the team or one above it, or reviews that part of the tree. */
    SEES_RUNGS,
    /** The session's facilitator, and who leads its team or one above it. */
    FACILITATES,
    /** Who is in the session's team or leads it. */
    INVITED,
    /** An L&D reviewer, within their part of the tree. */
    REVIEWS,
    /** A content editor: what people learn from is the same for the whole tree. */
    EDITS,
    /** Who holds any role, for the parts of the tree for which they hold one. */
    HOLDS_ROLE,
    /** An administrator, within their part of the tree. */
    ADMINISTERS
}
