package org.onward.job;

/** How a run of a job ended. */
public enum JobResult {
    DONE,
    FAILED,
    /** Its node stopped in the middle. Another node runs the job again. */
    DIED
}
