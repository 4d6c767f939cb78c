package org.onward.people.bulk;

import java.util.OptionalInt;

/**
 * How a file is imported.
 *
 * @param complete whether the file lists everybody, so that people who are absent from it have left
 * @param createTeams whether teams of the file that do not exist are created
 * @param goodRowsOnly whether rows without a problem are applied while others are refused
 * @param confirmedLeavers the number of people that may leave because they are absent, when it is more than a tenth
 */
public record BulkOptions(boolean complete, boolean createTeams, boolean goodRowsOnly, OptionalInt confirmedLeavers) {}
