package org.onward.people.change;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/**
 * Somebody as administration knows them, whether they are in a team or not.
 *
 * @param name the name that pages show
 * @param recordName the name in the personnel record, where it is another
 * @param state on the day that was asked about
 * @param team absent for who is expected or has left
 * @param expectedOn the first day of somebody who is expected
 * @param lastDay the last day of somebody who will leave, once it is known
 */
public record PersonRecord(
        PersonId id,
        String name,
        Optional<String> recordName,
        String email,
        Optional<String> employeeNumber,
        PersonState state,
        String post,
        Optional<TeamId> team,
        Optional<PersonId> lineManager,
        Optional<LocalDate> expectedOn,
        Optional<LocalDate> lastDay) {}
