package org.onward;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.configuration.ConfigurationFactoryFactory;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletProperties;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.onward.administration.ServiceStatus;
import org.onward.catalogue.ContentArchive;
import org.onward.command.ContentCommand;
import org.onward.command.DemoCommand;
import org.onward.command.ExportTask;
import org.onward.command.GrantCommand;
import org.onward.command.ImportCommand;
import org.onward.command.RecountCommand;
import org.onward.command.ServeCommand;
import org.onward.commitment.Commitments;
import org.onward.content.ContentHealth;
import org.onward.content.ContentWatch;
import org.onward.content.LiveContent;
import org.onward.content.check.CheckTask;
import org.onward.content.check.CheckingLoader;
import org.onward.content.links.LinksTask;
import org.onward.database.Database;
import org.onward.database.DatabaseHealth;
import org.onward.database.Migrations;
import org.onward.editing.change.ContentEdits;
import org.onward.job.Jobs;
import org.onward.job.Pruning;
import org.onward.learning.Learning;
import org.onward.learning.MonthlyTotals;
import org.onward.organisation.OrganisationChanges;
import org.onward.outbox.Delivery;
import org.onward.outbox.Outbox;
import org.onward.people.Access;
import org.onward.people.AllowedFeature;
import org.onward.people.PathAccess;
import org.onward.people.Viewer;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.secrets.MasterKey;
import org.onward.server.AdminPort;
import org.onward.server.AssetHandler;
import org.onward.server.ExceptionLogFilter;
import org.onward.server.ServerDefaults;
import org.onward.server.limits.Limits;
import org.onward.signin.FormSessionFilter;
import org.onward.signin.HeldFormsResource;
import org.onward.signin.SignInFilter;
import org.onward.signin.SignInResource;
import org.onward.signin.SignIns;
import org.onward.web.AbortedResponses;
import org.onward.web.Assets;
import org.onward.web.BodyReadFailures;
import org.onward.web.CanonicalAddressFilter;
import org.onward.web.CookiePolicy;
import org.onward.web.CreatedStatus;
import org.onward.web.CsvDownloadWriter;
import org.onward.web.FormReader;
import org.onward.web.HeldFormCleanup;
import org.onward.web.HeldForms;
import org.onward.web.Idempotency;
import org.onward.web.JettyErrorHandler;
import org.onward.web.KnownSessions;
import org.onward.web.PageRenderer;
import org.onward.web.PdfDownloadWriter;
import org.onward.web.ProblemMapper;
import org.onward.web.RequiredBodyFilter;
import org.onward.web.SecurityHeaders;
import org.onward.web.StrictJson;
import org.onward.web.SubmittedFormFilter;

/** The application. It creates and connects all parts by hand; read {@link #run} from top to bottom. */
public final class OnwardApplication extends Application<OnwardConfiguration> {
    private final InstantSource clock;
    private @Nullable LiveContent content;

    public OnwardApplication() {
        this(InstantSource.system());
    }

    /** For tests, which set the time. */
    public OnwardApplication(InstantSource clock) {
        this.clock = clock;
    }

    public static void main(String[] arguments) throws Exception {
        new OnwardApplication().run(arguments);
    }

    @Override
    public String getName() {
        return "onward";
    }

    @Override
    protected void addDefaultCommands(Bootstrap<OnwardConfiguration> bootstrap) {
        bootstrap.addCommand(new ServeCommand(this));
    }

    @Override
    public void initialize(Bootstrap<OnwardConfiguration> bootstrap) {
        // The configuration file needs a mapper of its own, because in YAML with substituted variables every value is
        // text.
        ObjectMapper files = bootstrap.getObjectMapper();
        bootstrap.setObjectMapper(StrictJson.from(files));
        files.registerModule(ServerDefaults.module());
        ConfigurationFactoryFactory<OnwardConfiguration> factories = bootstrap.getConfigurationFactoryFactory();
        bootstrap.setConfigurationFactoryFactory(
                (type, validator, ignored, prefix) -> factories.create(type, validator, files, prefix));
        // Secrets come from the environment: password: ${DATABASE_PASSWORD}
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor()));
        bootstrap.addCommand(
                new ContentCommand(new CheckTask(clock), new LinksTask(clock), new ExportTask(clock, bootstrap)));
        bootstrap.addCommand(new RecountCommand(clock));
        bootstrap.addCommand(new GrantCommand(clock));
        bootstrap.addCommand(new ImportCommand(clock));
        bootstrap.addCommand(new DemoCommand(this, clock));
    }

    @Override
    public void run(OnwardConfiguration configuration, Environment environment) {
        ExceptionLogFilter.install();
        MasterKey masterKey = configuration.masterKey();
        AdminPort.configure(configuration.getServerFactory(), environment);
        CompletableFuture<LiveContent> contentBeingRead = readContentInBackground(configuration);
        ManagedDataSource dataSource = configuration.database().open(environment.metrics());
        environment.lifecycle().manage(dataSource);
        Migrations migrations = new Migrations(dataSource);
        migrations.migrate();
        Jdbi jdbi = Database.createJdbi(dataSource);

        LiveContent content = await(contentBeingRead);
        content.layOver(new ContentEdits(jdbi));
        this.content = content;
        ContentArchive archive = new ContentArchive(jdbi, clock);
        content.addListener(edition -> archive.archive(edition.library()));
        ContentWatch.start(content, environment.lifecycle());

        environment.healthChecks().register("database", new DatabaseHealth(jdbi, clock));
        environment.healthChecks().register("content", new ContentHealth(content));
        SignIns signIns = new SignIns(jdbi, clock, masterKey);
        ObjectMapper storedJson = StrictJson.withoutLimits(environment.getObjectMapper());
        HeldForms heldForms = new HeldForms(jdbi, storedJson, clock, masterKey);
        Idempotency idempotency = new Idempotency(jdbi, storedJson, clock, masterKey);
        PromptSheets sheets = new PromptSheets(jdbi, new Access(jdbi), content::library, clock);
        Outbox outbox = new Outbox(jdbi, clock);
        OrganisationChanges changes = OrganisationChanges.of(jdbi, content::library, clock);
        Jobs jobs = new Jobs(
                dataSource,
                jdbi,
                clock,
                List.of(
                        changes.planned().job(),
                        new Delivery(jdbi, clock, List.of()).job(),
                        Pruning.daily(
                                "prune-idempotency-keys", "Pruning of idempotency keys", idempotency::deleteOldKeys),
                        Pruning.daily(
                                "prune-sign-in-sessions",
                                "Pruning of ended sign-in sessions",
                                signIns::deleteOldSessions),
                        Pruning.daily("prune-held-forms", "Pruning of held forms", heldForms::deleteExpired),
                        Pruning.daily(
                                "prune-discarded-proposals",
                                "Pruning of discarded proposals",
                                new Commitments(
                                                jdbi,
                                                new Learning(jdbi, content::library, clock),
                                                content::library,
                                                clock)::deleteDiscardedWords),
                        Pruning.daily("prune-prompt-sheets", "Pruning of preview sheets", sheets::deleteOldPreviews),
                        Pruning.daily("sum-up-prompt-sheets", "Summing up of old prompt sheets", sheets::summarise),
                        Pruning.daily("prune-messages", "Pruning of delivered messages", outbox::deleteOldMessages),
                        new MonthlyTotals(jdbi, clock).job()));
        if (configuration.jobs()) {
            environment.lifecycle().manage(jobs);
        }
        ServiceStatus status =
                new ServiceStatus(environment.healthChecks(), migrations, jobs, outbox, content::served, version());
        Assets assets = new Assets();
        Components components = new Components(
                jdbi, content, archive, masterKey, clock, idempotency, status, outbox, changes.leaders(), version());
        registerRequestFilters(configuration, environment, signIns, heldForms, content, components.pathAccess());
        registerResponseWriters(configuration, environment, assets);
        environment.getApplicationContext().insertHandler(new AssetHandler(assets));
        environment
                .jersey()
                .register(new SignInResource(
                        signIns, heldForms, configuration.demo(), new CookiePolicy(configuration.secureCookies())));
        environment.jersey().register(new HeldFormsResource(heldForms, idempotency));
        components.resources().forEach(environment.jersey()::register);
    }

    /** Reads the content in another thread while the database is migrated, to shorten the start. */
    private CompletableFuture<LiveContent> readContentInBackground(OnwardConfiguration configuration) {
        return CompletableFuture.supplyAsync(
                () -> LiveContent.start(configuration.content(), new CheckingLoader(clock), clock));
    }

    /** @throws RuntimeException the original reason why the content cannot be read */
    private static LiveContent await(CompletableFuture<LiveContent> contentBeingRead) {
        try {
            return contentBeingRead.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** For tests, which edit the content and reload it. */
    LiveContent content() {
        return Objects.requireNonNull(content, "not running");
    }

    /** Registers everything that runs before a resource method. */
    private static void registerRequestFilters(
            OnwardConfiguration configuration,
            Environment environment,
            SignIns signIns,
            HeldForms heldForms,
            LiveContent content,
            PathAccess paths) {
        KnownSessions sessions = new KnownSessions(SignInFilter.COOKIE);
        environment
                .getApplicationContext()
                .insertHandler(Limits.createHandler(
                        ServerDefaults.requestsAtOnce(configuration), configuration.clientPace(), sessions));
        environment.lifecycle().addEventListener(configuration.trustedProxies());
        environment
                .servlets()
                .addFilter("security-headers", new SecurityHeaders())
                .addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), true, "/*");
        JerseyEnvironment jersey = environment.jersey();
        jersey.register(new CanonicalAddressFilter());
        jersey.register(new RequiredBodyFilter());
        jersey.register(new SubmittedFormFilter());
        jersey.register(new SignInFilter(
                signIns, configuration.demo(), () -> content.brokenEdit().isPresent(), sessions));
        jersey.register(new FormSessionFilter(signIns, heldForms));
        jersey.register(new AllowedFeature(paths));
        jersey.register(new AuthValueFactoryProvider.Binder<>(Viewer.class));
        jersey.register(new BodyReadFailures());
        jersey.register(new FormReader(heldForms));
        jersey.register(new HeldFormCleanup(heldForms));
    }

    /** Registers everything that turns results and exceptions into pages and JSON. */
    private void registerResponseWriters(OnwardConfiguration configuration, Environment environment, Assets assets) {
        if (configuration.getServerFactory() instanceof AbstractServerFactory server) {
            server.setRegisterDefaultExceptionMappers(false);
        }
        PageRenderer pages = new PageRenderer(
                assets.addresses(),
                configuration.demo() ? "Made-up people and data" : "",
                new CookiePolicy(configuration.secureCookies()));
        JerseyEnvironment jersey = environment.jersey();
        // Query parameters are not form fields. Without this property, Jersey logs the whole address of an empty form.
        jersey.property(ServletProperties.QUERY_PARAMS_AS_FORM_PARAMS_DISABLED, true);
        // Without this property, Jersey makes each Location absolute, with the host from the request.
        jersey.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        jersey.register(new CreatedStatus());
        AbortedResponses brokenOff = new AbortedResponses();
        environment
                .servlets()
                .addFilter("broken-off-answers", brokenOff)
                .addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), true, "/*");
        jersey.register(brokenOff);
        jersey.register(new CsvDownloadWriter(clock, Path.of(System.getProperty("java.io.tmpdir"))));
        jersey.register(new PdfDownloadWriter());
        jersey.register(pages);
        jersey.register(new ProblemMapper());
        JettyErrorHandler early = new JettyErrorHandler(pages, environment.getObjectMapper());
        environment.getApplicationContext().setErrorHandler(early);
        environment.lifecycle().addServerLifecycleListener(server -> server.setErrorHandler(early));
    }

    /** The version from the jar's manifest. There is none when the classes are not run from a jar. */
    private static String version() {
        String version = OnwardApplication.class.getPackage().getImplementationVersion();
        return version == null ? "being worked on" : version;
    }
}
