package org.onward.content;

/** What a mandatory record from elsewhere may be about; a follow-up is offered because the record exists. */
public record MandatorySubject(SubjectId id, String title) {}
