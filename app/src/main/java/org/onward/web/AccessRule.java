package org.onward.web;

/** Says who may use a route. Every route declares one rule. {@code Access} implements the rules. */
public enum AccessRule {
    /** Anybody, signed in or not. */
    ANYONE,
    /** Anybody who is signed in. The route shows only the person's own data or data that is open to all. */
    SIGNED_IN,
    /** Only the owner of the item. For everybody else the item does not exist (404). */
    OWNER,
    /** The leader of the team or of a team above it, or the line manager of all people concerned. */
    LEADS,
    /** The leader of the team or of a team above it, or an L&D reviewer of that part of the tree. */
    SEES_RUNGS,
    /** The session's facilitator, or the leader of its team or of a team above it. */
    FACILITATES,
    /** A member or the leader of the session's team. */
    INVITED,
    /** An L&D reviewer, within their part of the tree. */
    REVIEWS,
    /** A content editor. The content is the same for all teams, so this rule has no scope. */
    EDITS,
    /** A person with any role, within the parts of the tree for which they have one. */
    HOLDS_ROLE,
    /** An administrator, within their part of the tree. */
    ADMINISTERS
}
