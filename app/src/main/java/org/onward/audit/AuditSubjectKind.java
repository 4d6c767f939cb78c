package org.onward.audit;

/** What something was done to. */
public enum AuditSubjectKind {
    PERSON,
    TEAM,
    PROMPT,
    /** The messages of a topic. */
    TOPIC
}
