package org.onward.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onward.job.Job;
import org.onward.job.JobState;
import org.onward.job.Jobs;
import org.onward.web.LondonTime;

/** Says in words how each job has fared. */
final class JobLines {
    private final Jobs jobs;

    JobLines(Jobs jobs) {
        this.jobs = jobs;
    }

    List<AdministrationPage.JobLine> lines() {
        Map<String, JobState> states = jobs.states();
        return jobs.jobs().stream()
                .map(job -> line(job, Optional.ofNullable(states.get(job.name()))))
                .toList();
    }

    private static AdministrationPage.JobLine line(Job job, Optional<JobState> state) {
        return new AdministrationPage.JobLine(
                job.label(),
                state.filter(JobState::isHealthy).isPresent(),
                state.flatMap(JobState::started).map(LondonTime::dayAndTime).orElse("Not yet"),
                state.flatMap(JobState::next)
                        .map(LondonTime::dayAndTime)
                        .orElse("No node runs jobs: one must have jobs: true in its configuration."),
                state.map(known -> result(known) + takeover(known)).orElse("None yet"));
    }

    private static String result(JobState state) {
        if (state.isRunning()) {
            return "It is running on %s.".formatted(state.node().orElse("a node"))
                    + (state.failures() > 0 ? " Before, it failed %s.".formatted(times(state)) : "");
        }
        return state.result()
                .map(result -> switch (result) {
                    case DONE -> "Done.";
                    case FAILED ->
                        "Failed %s. %s The log says more."
                                .formatted(times(state), state.failure().orElse(""));
                    case DIED -> "Its node stopped in the middle. Another node runs it again.";
                })
                .orElse("None yet");
    }

    private static String times(JobState state) {
        return state.failures() == 1
                ? "the last time"
                : "%d times in a row, the first time on %s"
                        .formatted(
                                state.failures(),
                                state.failingSince().map(LondonTime::dayAndTime).orElse("an unknown day"));
    }

    /** That a node died stays on the page after the job was done, because whoever runs the nodes should know. */
    private static String takeover(JobState state) {
        return state.died()
                .map(died -> " On %s the node %s stopped in the middle of it, and it was run again."
                        .formatted(LondonTime.dayAndTime(died), state.diedOn().orElse("of that time")))
                .orElse("");
    }
}
