package org.onward.content;

/**
 * A subject of mandatory training, which a record from another system can name. Modules are offered as a follow-up to
 * it.
 */
public record MandatorySubject(SubjectId id, String title) {}
