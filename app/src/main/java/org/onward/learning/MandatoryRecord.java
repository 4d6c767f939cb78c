package org.onward.learning;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.SubjectId;
import org.onward.people.PersonId;

/** A mandatory subject that a person has completed elsewhere. */
public record MandatoryRecord(PersonId person, SubjectId subject, LocalDate completed, Optional<LocalDate> expires) {}
