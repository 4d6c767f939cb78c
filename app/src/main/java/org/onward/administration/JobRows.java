package org.onward.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onward.job.Job;
import org.onward.job.JobState;
import org.onward.job.Jobs;
import org.onward.web.LondonTime;

/** Formats the state of each job for the administration page. */
final class JobRows {
    private final Jobs jobs;

    JobRows(Jobs jobs) {
        this.jobs = jobs;
    }

    List<AdministrationPage.JobRow> lines() {
        Map<String, JobState> states = jobs.states();
        return jobs.jobs().stream()
                .map(job -> line(job, Optional.ofNullable(states.get(job.name()))))
                .toList();
    }

    private static AdministrationPage.JobRow line(Job job, Optional<JobState> state) {
        return new AdministrationPage.JobRow(
                job.label(),
                state.filter(JobState::isHealthy).isPresent(),
                state.flatMap(JobState::started).map(LondonTime::dayAndTime).orElse("Not yet"),
                state.flatMap(JobState::next)
                        .map(LondonTime::dayAndTime)
                        .orElse("No node runs jobs: one must have jobs: true in its configuration."),
                state.map(known -> result(known) + lastInterruption(known)).orElse("None yet"));
    }

    private static String result(JobState state) {
        if (state.isRunning()) {
            return "It is running on %s.".formatted(state.node().orElse("a node"))
                    + (state.failures() > 0 ? " The run before it failed%s.".formatted(repetitions(state)) : "");
        }
        return state.result()
                .map(result -> switch (result) {
                    case DONE -> "Done.";
                    case FAILED ->
                        "Failed%s. %s The log says more."
                                .formatted(repetitions(state), state.failure().orElse(""));
                    case DIED -> "It was interrupted, because its node stopped. A node that runs jobs starts it again.";
                })
                .orElse("None yet");
    }

    private static String repetitions(JobState state) {
        return state.failures() == 1
                ? ""
                : " %d times in a row, the first run on %s"
                        .formatted(
                                state.failures(),
                                state.failingSince().map(LondonTime::dayAndTime).orElse("an unknown day"));
    }

    /** The page shows an interruption even after a later run succeeded, because the operator must know about it. */
    private static String lastInterruption(JobState state) {
        return state.interruptedRunStarted()
                .map(started -> " The run that started on %s was interrupted, because the node %s stopped."
                        .formatted(
                                LondonTime.dayAndTime(started),
                                state.interruptedOn().orElseThrow()))
                .orElse("");
    }
}
