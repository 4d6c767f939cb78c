package org.onward.audit;

/** What something was done to. */
public enum AuditSubjectKind {
    PERSON,
    TEAM,
    PROMPT,
    /** A change of a resource, a prompt or a module. */
    CONTENT,
    /** The messages of a topic. */
    TOPIC
}
