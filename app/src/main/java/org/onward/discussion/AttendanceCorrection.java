package org.onward.discussion;

import java.time.Instant;

/** A correction of a person's attendance, and who made it. */
record AttendanceCorrection(AttendanceStatus was, AttendanceStatus became, Instant corrected, String correctedByName) {}
