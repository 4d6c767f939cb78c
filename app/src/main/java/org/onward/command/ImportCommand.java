package org.onward.command;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.db.ManagedDataSource;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.onward.OnwardConfiguration;
import org.onward.audit.AuditTrail;
import org.onward.content.Library;
import org.onward.database.Database;
import org.onward.database.Migrations;
import org.onward.learning.records.RecordImports;
import org.onward.learning.records.RecordReport;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Actor;
import org.onward.people.bulk.BulkChanges;
import org.onward.people.bulk.BulkOptions;
import org.onward.people.bulk.BulkReport;
import org.onward.people.bulk.FileRefused;
import org.onward.roster.PeopleImport;
import org.onward.roster.RecordsImport;
import org.onward.roster.ReportText;

/**
 * {@code ./onward import people FILE.csv --profile NAME --config FILE.yml}: compares a file with the people who are known and
 * prints what it would change; with {@code --apply} it changes it. {@code import records} does the same for mandatory training. The
 * service may be running.
 */
public final class ImportCommand extends Command {
    private static final String KIND = "kind";
    private static final String FILE = "file";
    private static final String PROFILE = "profile";
    private static final String CONFIG = "config";
    private static final String APPLY = "apply";
    private static final String GOOD_ROWS = "goodRows";
    private static final String CREATE_TEAMS = "createTeams";
    private static final String LEAVERS = "leavers";

    private final InstantSource clock;
    private final PrintStream out;

    public ImportCommand(InstantSource clock) {
        this(clock, System.out);
    }

    ImportCommand(InstantSource clock, PrintStream out) {
        super("import", "Imports people or mandatory records from a file of another system");
        this.clock = clock;
        this.out = out;
    }

    @Override
    public void configure(Subparser subparser) {
        Subparsers kinds = subparser.addSubparsers().dest(KIND);
        Subparser people = kinds.addParser("people").help("people with their teams, posts and line managers");
        addCommonArguments(people, "onward");
        people.addArgument("--create-teams")
                .dest(CREATE_TEAMS)
                .action(Arguments.storeTrue())
                .help("creates the teams of the file that do not exist");
        people.addArgument("--leavers")
                .dest(LEAVERS)
                .type(Integer.class)
                .metavar("NUMBER")
                .help("confirms that this number of people leave because a complete file does not name them");
        Subparser records = kinds.addParser("records").help("mandatory training that people completed elsewhere");
        addCommonArguments(records, "records");
    }

    private static void addCommonArguments(Subparser kind, String profile) {
        kind.addArgument(FILE).help("a CSV file");
        kind.addArgument("--profile")
                .dest(PROFILE)
                .setDefault(profile)
                .help("the name of a shipped profile, or the path of one (default: %s)".formatted(profile));
        kind.addArgument("--config")
                .dest(CONFIG)
                .required(true)
                .help("the settings of ./onward server, which name the database");
        kind.addArgument("--apply")
                .dest(APPLY)
                .action(Arguments.storeTrue())
                .help("makes the changes; without it they are printed only");
        kind.addArgument("--good-rows")
                .dest(GOOD_ROWS)
                .action(Arguments.storeTrue())
                .help("applies the rows without a problem, and leaves out the others");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace options) throws Exception {
        @SuppressWarnings("unchecked") // Onward has one configuration.
        Bootstrap<OnwardConfiguration> ours = (Bootstrap<OnwardConfiguration>) bootstrap;
        OnwardConfiguration configuration = ours.getConfigurationFactoryFactory()
                .create(
                        OnwardConfiguration.class,
                        ours.getValidatorFactory().getValidator(),
                        ours.getObjectMapper(),
                        "dw")
                .build(ours.getConfigurationSourceProvider(), options.getString(CONFIG));
        if (!run(configuration, options)) {
            throw new NotApplied();
        }
    }

    /** @return whether the file was applied, or could be applied as it is */
    boolean run(OnwardConfiguration configuration, Namespace options) throws Exception {
        Path file = Path.of(options.getString(FILE));
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file %s.".formatted(file));
        }
        ManagedDataSource dataSource = configuration.database().openWithoutTimeouts();
        try {
            if (new Migrations(dataSource).status().pending() > 0) {
                throw new IllegalArgumentException(
                        "The database is older than this version of Onward. Start ./onward server once to migrate it.");
            }
            Jdbi jdbi = Database.createJdbi(dataSource);
            if (options.getString(KIND).equals("records")) {
                Library library =
                        ContentLibrary.read(configuration.content(), clock).library();
                return importRecords(
                        new RecordImports(jdbi, new AuditTrail(jdbi, clock), clock), library, file, options);
            }
            OrganisationChanges changes = OrganisationChanges.of(
                    jdbi,
                    () -> ContentLibrary.read(configuration.content(), clock).library(),
                    clock);
            return importPeople(changes.bulk(), file, options);
        } catch (FileRefused refused) {
            out.println(refused.detail());
            out.println("Nothing was changed.");
            return false;
        } finally {
            dataSource.stop();
        }
    }

    private boolean importPeople(BulkChanges changes, Path path, Namespace options) {
        PeopleImport file = PeopleImport.open(
                () -> Files.newInputStream(path),
                options.getString(PROFILE),
                rows -> out.printf("Read %,d rows…%n", rows));
        out.println(file.description());
        Integer leavers = options.getInt(LEAVERS);
        BulkOptions bulk = new BulkOptions(
                file.isComplete(),
                options.getBoolean(CREATE_TEAMS),
                options.getBoolean(GOOD_ROWS),
                leavers == null ? OptionalInt.empty() : OptionalInt.of(leavers));
        BulkReport report =
                options.getBoolean(APPLY) ? file.apply(changes, Actor.OPERATOR, bulk) : file.compare(changes, bulk);
        ReportText.of(report, file::heading).forEach(out::println);
        out.println(outcome(report.refusal(), report.changesNothing(), report.applied(), report.absent()));
        return report.refusal().isEmpty();
    }

    private boolean importRecords(RecordImports imports, Library library, Path path, Namespace options) {
        RecordsImport file = RecordsImport.open(
                () -> Files.newInputStream(path),
                options.getString(PROFILE),
                library,
                rows -> out.printf("Read %,d rows…%n", rows));
        out.println(file.description());
        boolean goodRows = options.getBoolean(GOOD_ROWS);
        RecordReport report =
                options.getBoolean(APPLY) ? file.apply(imports, Actor.OPERATOR, goodRows) : file.compare(imports);
        ReportText.of(report, file::heading).forEach(out::println);
        boolean refused = report.refused() > 0 && !goodRows;
        out.println(outcome(
                refused ? Optional.of(BulkReport.Refusal.PROBLEMS) : Optional.empty(),
                report.changesNothing(),
                report.applied(),
                0));
        return !refused;
    }

    private static String outcome(
            Optional<BulkReport.Refusal> refusal, boolean changesNothing, boolean applied, int absent) {
        if (refusal.isPresent()) {
            return "Nothing was changed. "
                    + switch (refusal.get()) {
                        case PROBLEMS -> "Correct the rows with problems, or leave them out with --good-rows.";
                        case MANY_ABSENT ->
                            "More than a tenth of the people would leave. If that is right, confirm it with --leavers %d."
                                    .formatted(absent);
                    };
        }
        if (changesNothing) {
            return "There is nothing to change.";
        }
        return applied ? "Applied." : "Nothing was changed yet. Run the same with --apply.";
    }

    @Override
    public void onError(Cli cli, @Nullable Namespace namespace, Throwable failure) {
        if (!(failure instanceof NotApplied)) {
            FailedStart.print(cli.getStdErr(), failure);
        }
    }

    /** The command has printed its messages already. Dropwizard turns the exception into exit code 1. */
    static final class NotApplied extends Exception {
        private static final long serialVersionUID = 1L;

        NotApplied() {
            super("the file was not applied");
        }
    }
}
