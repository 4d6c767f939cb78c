package org.onward.administration;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.onward.content.ContentHealth;
import org.onward.content.Library;
import org.onward.content.LoadedContent;
import org.onward.database.MigrationStatus;
import org.onward.database.Migrations;
import org.onward.job.Jobs;
import org.onward.outbox.Outbox;
import org.onward.outbox.TopicState;
import org.onward.web.Form;
import org.onward.web.LondonTime;

/** Runs the health checks and collects the status of jobs, schema and content. */
public final class ServiceStatus {
    private static final Map<String, String> NAMES =
            Map.of("database", "Database", "content", "Content", "deadlocks", "Threads");

    private final HealthCheckRegistry checks;
    private final Migrations migrations;
    private final JobRows jobs;
    private final Outbox outbox;
    private final Supplier<LoadedContent> content;
    private final String version;

    public ServiceStatus(
            HealthCheckRegistry checks,
            Migrations migrations,
            Jobs jobs,
            Outbox outbox,
            Supplier<LoadedContent> content,
            String version) {
        this.checks = checks;
        this.migrations = migrations;
        this.jobs = new JobRows(jobs);
        this.outbox = outbox;
        this.content = content;
        this.version = version;
    }

    /** @param form the form that retries messages, with its problems */
    AdministrationPage page(Form form) {
        List<AdministrationPage.Check> results = checks.runHealthChecks().entrySet().stream()
                .map(check -> check(check.getKey(), check.getValue()))
                .toList();
        List<AdministrationPage.JobRow> jobLines = jobs.lines();
        List<TopicState> messages = outbox.undelivered();
        LoadedContent loaded = content.get();
        long unhealthy = results.stream().filter(check -> !check.healthy()).count()
                + jobLines.stream().filter(job -> !job.healthy()).count()
                + messages.stream().filter(topic -> topic.failed() > 0).count();
        return new AdministrationPage(
                form.problems(),
                "Administration",
                summary(unhealthy, loaded.warnings().size()),
                version,
                results,
                jobLines,
                messages.stream().map(ServiceStatus::messages).toList(),
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

    private static String summary(long unhealthy, int warnings) {
        if (unhealthy > 0) {
            return unhealthy == 1 ? "One thing needs you now." : "%d things need you now.".formatted(unhealthy);
        }
        return warnings == 0 ? "All is well." : "All is well. The content has something to look at.";
    }

    private static AdministrationPage.Check check(String name, HealthCheck.Result result) {
        String message = result.getMessage() == null ? "" : result.getMessage();
        String words = result.isHealthy() && message.isEmpty() ? "Nothing to do" : message;
        return new AdministrationPage.Check(
                NAMES.getOrDefault(name, name), result.isHealthy() && !ContentHealth.isDegraded(result), words);
    }

    private static AdministrationPage.Messages messages(TopicState topic) {
        return new AdministrationPage.Messages(
                topic.topic(),
                topic.oldest().map(oldest -> "%d, the oldest since %s"
                        .formatted(topic.waiting(), LondonTime.dayAndTime(oldest))),
                topic.failed(),
                topic.failure());
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
