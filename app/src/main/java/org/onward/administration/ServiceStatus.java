package org.onward.administration;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onward.content.ContentHealth;
import org.onward.content.Library;
import org.onward.content.LoadedContent;
import org.onward.database.MigrationStatus;
import org.onward.database.Migrations;
import org.onward.job.Job;
import org.onward.job.JobState;
import org.onward.job.Jobs;
import org.onward.web.LondonTime;

/** Asks everything that can be well or not how it is. */
public final class ServiceStatus {
    private static final Map<String, String> NAMES =
            Map.of("database", "Database", "content", "Content", "deadlocks", "Threads");

    private final HealthCheckRegistry checks;
    private final Migrations migrations;
    private final Jobs jobs;
    private final Supplier<LoadedContent> content;
    private final String version;

    public ServiceStatus(
            HealthCheckRegistry checks,
            Migrations migrations,
            Jobs jobs,
            Supplier<LoadedContent> content,
            String version) {
        this.checks = checks;
        this.migrations = migrations;
        this.jobs = jobs;
        this.content = content;
        this.version = version;
    }

    AdministrationPage page() {
        List<AdministrationPage.Check> results = Stream.concat(
                        checks.runHealthChecks().entrySet().stream()
                                .map(check -> check(check.getKey(), check.getValue())),
                        jobChecks())
                .toList();
        LoadedContent loaded = content.get();
        long unwell = results.stream().filter(check -> !check.healthy()).count();
        return new AdministrationPage(
                "Administration",
                summary(unwell, loaded.warnings().size()),
                version,
                results,
                schema(migrations.status()),
                new AdministrationPage.Content(
                        LondonTime.dayAndTime(loaded.since()),
                        loaded.version(),
                        loaded.warnings().stream()
                                .map(problem ->
                                        problem.file() + ": " + problem.line().replaceFirst("^warning +", ""))
                                .toList()),
                counts(loaded.library()));
    }

    private Stream<AdministrationPage.Check> jobChecks() {
        Map<String, JobState> states = jobs.states();
        return jobs.jobs().stream().map(job -> check(job, Optional.ofNullable(states.get(job.name()))));
    }

    private static AdministrationPage.Check check(Job job, Optional<JobState> state) {
        List<String> words = new ArrayList<>();
        state.filter(known -> known.failures() > 0)
                .ifPresent(known -> words.add("Failed %s, the log says why."
                        .formatted(known.failures() == 1 ? "the last time" : known.failures() + " times")));
        words.add(state.flatMap(JobState::succeeded)
                .map(last -> "Last done on %s.".formatted(LondonTime.dayAndTime(last)))
                .orElse("Not done yet."));
        words.add(state.flatMap(JobState::next)
                .map(next -> "Next on %s.".formatted(LondonTime.dayAndTime(next)))
                .orElse("No node runs jobs: one must have jobs: true in its configuration."));
        boolean healthy = state.isPresent() && state.get().failures() == 0;
        return new AdministrationPage.Check(job.label(), healthy, String.join(" ", words));
    }

    private static String summary(long unwell, int warnings) {
        if (unwell > 0) {
            return unwell == 1 ? "One thing needs you now." : "%d things need you now.".formatted(unwell);
        }
        return warnings == 0 ? "All is well." : "All is well. The content has something to look at.";
    }

    private static AdministrationPage.Check check(String name, HealthCheck.Result result) {
        String said = result.getMessage() == null ? "" : result.getMessage();
        String words = result.isHealthy() && said.isEmpty() ? "Nothing to do" : said;
        return new AdministrationPage.Check(
                NAMES.getOrDefault(name, name), result.isHealthy() && !ContentHealth.isDegraded(result), words);
    }

    private static AdministrationPage.Schema schema(MigrationStatus status) {
        if (status.applied().isEmpty()) {
            return new AdministrationPage.Schema(0, "none", status.pending(), "no day yet");
        }
        MigrationStatus.Applied latest = status.applied().get(status.applied().size() - 1);
        return new AdministrationPage.Schema(
                status.applied().size(),
                latest.file().replaceFirst(".*/", "").replaceFirst("\\.sql$", ""),
                status.pending(),
                LondonTime.dayAndTime(latest.at()));
    }

    private static List<AdministrationPage.Counted> counts(Library library) {
        return List.of(
                new AdministrationPage.Counted("Modules", library.modules().size()),
                new AdministrationPage.Counted("Resources", library.resources().size()),
                new AdministrationPage.Counted("Prompts", library.prompts().size()));
    }
}
