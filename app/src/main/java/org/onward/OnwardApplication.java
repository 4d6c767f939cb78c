package org.onward;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.administration.AdministrationResource;
import org.onward.administration.RolePages;
import org.onward.administration.RolesResource;
import org.onward.administration.State;
import org.onward.assignment.Assignments;
import org.onward.assignment.AssignmentsApi;
import org.onward.audit.AuditTrail;
import org.onward.catalogue.Catalogue;
import org.onward.catalogue.CatalogueApi;
import org.onward.catalogue.CatalogueResource;
import org.onward.catalogue.ContentArchive;
import org.onward.commitment.Commitments;
import org.onward.commitment.CommitmentsResource;
import org.onward.commitment.NewCommitmentResource;
import org.onward.content.ContentCommand;
import org.onward.content.ContentHealth;
import org.onward.content.Library;
import org.onward.content.LoadedContent;
import org.onward.database.Database;
import org.onward.database.DatabaseHealth;
import org.onward.database.Migrations;
import org.onward.discussion.AttendanceApi;
import org.onward.discussion.Attendances;
import org.onward.discussion.CatchUpResource;
import org.onward.discussion.CatchUps;
import org.onward.discussion.ClosingResource;
import org.onward.discussion.CorrectingResource;
import org.onward.discussion.PlanResource;
import org.onward.discussion.SessionResource;
import org.onward.discussion.Sessions;
import org.onward.discussion.SessionsApi;
import org.onward.insight.Insight;
import org.onward.insight.InsightApi;
import org.onward.insight.InsightResource;
import org.onward.learner.HomeResource;
import org.onward.learner.MeApi;
import org.onward.learner.ModuleApi;
import org.onward.learner.ModulePages;
import org.onward.learner.ModuleResource;
import org.onward.learner.MyLearning;
import org.onward.learner.ResourceResource;
import org.onward.learner.Steps;
import org.onward.learning.Learning;
import org.onward.people.Access;
import org.onward.people.AllowedFeature;
import org.onward.people.People;
import org.onward.people.Roles;
import org.onward.people.Viewer;
import org.onward.prompts.PromptSheetApi;
import org.onward.prompts.PromptSheets;
import org.onward.prompts.PromptsResource;
import org.onward.reflection.Reflections;
import org.onward.secrets.MasterKey;
import org.onward.signin.SignInFilter;
import org.onward.signin.SignInResource;
import org.onward.signin.SignIns;
import org.onward.team.AskForm;
import org.onward.team.TeamApi;
import org.onward.team.TeamPages;
import org.onward.team.TeamResource;
import org.onward.web.Assets;
import org.onward.web.CreatedStatus;
import org.onward.web.FormReader;
import org.onward.web.Once;
import org.onward.web.PageRenderer;
import org.onward.web.PlainText;
import org.onward.web.ProblemMapper;
import org.onward.web.RequestGuard;
import org.onward.web.SecurityHeaders;

/** Onward, wired by hand. */
public final class OnwardApplication extends Application<OnwardConfiguration> {
    private final InstantSource clock;

    public OnwardApplication() {
        this(InstantSource.system());
    }

    /** For tests, which bring their own time. */
    OnwardApplication(InstantSource clock) {
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
        bootstrap
                .getObjectMapper()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .registerModule(PlainText.module());
        // Secrets come from the environment: password: ${DATABASE_PASSWORD}
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor()));
        bootstrap.addCommand(new ContentCommand(clock));
        bootstrap.addCommand(new RecountCommand(clock));
        bootstrap.addCommand(new DemoCommand(this, clock));
    }

    @Override
    public void run(OnwardConfiguration configuration, Environment environment) {
        MasterKey masterKey = configuration.masterKey();
        ManagedDataSource dataSource = configuration.database().open(environment.metrics());
        environment.lifecycle().manage(dataSource);
        new Migrations(dataSource).migrate();
        Jdbi jdbi = Database.over(dataSource);
        environment.healthChecks().register("database", new DatabaseHealth(jdbi));

        LoadedContent content = ContentLibrary.read(configuration.content(), clock);
        environment.healthChecks().register("content", new ContentHealth(() -> content));
        Library library = content.library();
        new ContentArchive(jdbi, clock).keep(library);
        SignIns signIns = new SignIns(jdbi, clock, masterKey);
        registerGround(configuration, environment, signIns);
        registerCatalogue(environment.jersey(), new Catalogue(library));

        People people = new People(jdbi);
        Access access = new Access(jdbi);
        Learning learning = new Learning(jdbi, people, () -> library, clock);
        AuditTrail audit = new AuditTrail(jdbi, clock);
        Once once = new Once(jdbi, environment.getObjectMapper(), clock, masterKey);
        Assignments assignments = new Assignments(jdbi, access, learning, () -> library, clock);
        environment.jersey().register(new AssignmentsApi(assignments, once));
        Commitments commitments = new Commitments(jdbi, learning, () -> library, clock);
        registerCommitments(environment.jersey(), commitments, () -> library, once);
        Reflections reflections = new Reflections(jdbi, learning, clock, masterKey);
        Sessions sessions = new Sessions(jdbi, people, access, () -> library, clock);
        Attendances attendances =
                new Attendances(jdbi, sessions, commitments, learning, people, () -> library, audit, masterKey, clock);
        CatchUps catchUps = new CatchUps(jdbi, sessions, learning, () -> library, clock);
        registerDiscussion(environment.jersey(), sessions, attendances, catchUps, people, access, () -> library, once);
        MyLearning myLearning = new MyLearning(learning, assignments, commitments, sessions, () -> library, clock);
        registerLearner(
                environment.jersey(), myLearning, () -> library, learning, reflections, commitments, sessions, once);
        environment.jersey().register(new TeamApi(people, learning, access));
        environment
                .jersey()
                .register(new TeamResource(
                        new TeamPages(people, learning, assignments, sessions, () -> library, clock),
                        new AskForm(people, () -> library, clock),
                        assignments,
                        people,
                        access,
                        once));
        PromptSheets promptSheets =
                new PromptSheets(jdbi, access, people, learning, sessions, commitments, () -> library, clock);
        registerPrompts(environment.jersey(), promptSheets, people, once);
        registerInsight(environment.jersey(), new Insight(jdbi, access, audit, () -> library));
        State state = new State(environment.healthChecks(), new Migrations(dataSource), () -> content, version());
        environment.jersey().register(new AdministrationResource(state));
        Roles roles = new Roles(jdbi, audit, clock);
        environment
                .jersey()
                .register(new RolesResource(new RolePages(people, roles, access), roles, people, access, once));
    }

    private void registerCommitments(
            JerseyEnvironment jersey, Commitments commitments, Supplier<Library> library, Once once) {
        jersey.register(new CommitmentsResource(commitments, library, clock, once));
        jersey.register(new NewCommitmentResource(commitments, once));
    }

    private void registerLearner(
            JerseyEnvironment jersey,
            MyLearning myLearning,
            Supplier<Library> library,
            Learning learning,
            Reflections reflections,
            Commitments commitments,
            Sessions sessions,
            Once once) {
        Steps steps = new Steps(learning, reflections, library, clock);
        ModulePages modulePages = new ModulePages(learning, reflections, commitments, sessions, myLearning, library);
        jersey.register(new HomeResource(myLearning));
        jersey.register(new ModuleResource(steps, reflections, modulePages, once));
        jersey.register(new ResourceResource(steps, learning, library, once));
        jersey.register(new MeApi(myLearning, steps, library, once));
        jersey.register(new ModuleApi(steps, learning, library));
    }

    private void registerDiscussion(
            JerseyEnvironment jersey,
            Sessions sessions,
            Attendances attendances,
            CatchUps catchUps,
            People people,
            Access access,
            Supplier<Library> library,
            Once once) {
        jersey.register(new SessionsApi(sessions, once));
        jersey.register(new AttendanceApi(attendances, catchUps, sessions, once));
        jersey.register(new PlanResource(sessions, people, access, library, once));
        jersey.register(new SessionResource(sessions, attendances, people, access, library, once, clock));
        jersey.register(new ClosingResource(sessions, attendances, once, clock));
        jersey.register(new CorrectingResource(sessions, attendances, once));
        jersey.register(new CatchUpResource(sessions, attendances, catchUps, library, once));
    }

    private static void registerPrompts(JerseyEnvironment jersey, PromptSheets sheets, People people, Once once) {
        jersey.register(new PromptSheetApi(sheets, once));
        jersey.register(new PromptsResource(sheets, people, once));
    }

    /** As the build wrote it into the jar; run from classes there is none. */
    private static String version() {
        String version = OnwardApplication.class.getPackage().getImplementationVersion();
        return version == null ? "being worked on" : version;
    }

    private static void registerInsight(JerseyEnvironment jersey, Insight insight) {
        jersey.register(new InsightResource(insight));
        jersey.register(new InsightApi(insight));
    }

    private static void registerCatalogue(JerseyEnvironment jersey, Catalogue catalogue) {
        jersey.register(new CatalogueApi(catalogue));
        jersey.register(new CatalogueResource(catalogue));
    }

    private static void registerGround(OnwardConfiguration configuration, Environment environment, SignIns signIns) {
        if (configuration.getServerFactory() instanceof AbstractServerFactory server) {
            server.setRegisterDefaultExceptionMappers(false);
        }
        environment
                .servlets()
                .addFilter("security-headers", new SecurityHeaders())
                .addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), true, "/*");
        JerseyEnvironment jersey = environment.jersey();
        Assets assets = new Assets();
        jersey.register(assets);
        jersey.register(new RequestGuard());
        jersey.register(new SignInFilter(signIns, configuration.demo()));
        jersey.register(new AllowedFeature());
        jersey.register(new AuthValueFactoryProvider.Binder<>(Viewer.class));
        jersey.register(new FormReader());
        jersey.register(new CreatedStatus());
        jersey.register(new PageRenderer(assets.addresses(), configuration.demo() ? "Made-up people and data" : ""));
        jersey.register(new ProblemMapper());
        jersey.register(new SignInResource(signIns, configuration.demo(), configuration.secureCookies()));
    }
}
