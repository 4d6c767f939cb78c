package org.onward.command;

import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.db.ManagedDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.onward.OnwardConfiguration;
import org.onward.content.ContentProblem;
import org.onward.content.ContentReading;
import org.onward.content.EditOutcome;
import org.onward.content.FieldEdit;
import org.onward.content.check.CheckingLoader;
import org.onward.content.check.ContentTask;
import org.onward.database.Database;
import org.onward.database.Migrations;
import org.onward.editing.change.ContentEdits;
import org.onward.editing.change.ContentExport;
import org.onward.text.English;

/**
 * {@code ./onward content export FOLDER --config FILE.yml}: writes the content with the edits that were published in the
 * browser as files, for an organisation that keeps its content in version control.
 */
public final class ExportTask implements ContentTask {
    private static final String TARGET = "target";
    private static final String CONFIG = "config";

    private final InstantSource clock;
    private final Bootstrap<OnwardConfiguration> bootstrap;

    public ExportTask(InstantSource clock, Bootstrap<OnwardConfiguration> bootstrap) {
        this.clock = clock;
        this.bootstrap = bootstrap;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String help() {
        return "writes the content with the edits published in the browser as files";
    }

    @Override
    public void configure(Subparser options) {
        options.addArgument(TARGET).help("the folder that is written; it may hold the same files already");
        options.addArgument("--config")
                .dest(CONFIG)
                .required(true)
                .help("the settings of ./onward server, which name the database and the content folders");
    }

    @Override
    public boolean takesFolders() {
        return false;
    }

    @Override
    public boolean run(List<Path> folders, Namespace options, PrintStream out) throws Exception {
        OnwardConfiguration configuration = bootstrap
                .getConfigurationFactoryFactory()
                .create(
                        OnwardConfiguration.class,
                        bootstrap.getValidatorFactory().getValidator(),
                        bootstrap.getObjectMapper(),
                        "dw")
                .build(bootstrap.getConfigurationSourceProvider(), options.getString(CONFIG));
        return export(configuration.content(), publishedEdits(configuration), Path.of(options.getString(TARGET)), out);
    }

    private static List<FieldEdit> publishedEdits(OnwardConfiguration configuration) throws Exception {
        ManagedDataSource dataSource = configuration.database().openWithoutTimeouts();
        try {
            if (new Migrations(dataSource).status().pending() > 0) {
                throw new IllegalArgumentException(
                        "The database is older than this version of Onward. Start ./onward server once to migrate it.");
            }
            return new ContentEdits(Database.createJdbi(dataSource)).inForce();
        } finally {
            dataSource.stop();
        }
    }

    /** @return whether the files were written */
    boolean export(List<Path> roots, List<FieldEdit> edits, Path target, PrintStream out) throws IOException {
        ContentReading reading = new CheckingLoader(clock).read(roots, edits);
        if (reading.library().isEmpty()) {
            reading.errors().stream()
                    .map(problem -> problem.file() + ": " + problem.line())
                    .forEach(out::println);
            out.println("The content has errors, so nothing was written.");
            return false;
        }
        ContentExport.Result result = new ContentExport(roots, reading.edits()).write(target);
        if (!result.refused().isEmpty()) {
            result.refused().forEach(out::println);
            out.println(
                    "These files are different from the files that are exported, so nothing was written. Export into an empty folder.");
            return false;
        }
        List<EditOutcome> setAside = reading.edits().outcomes().stream()
                .filter(EditOutcome::isSetAside)
                .toList();
        setAside.forEach(outcome -> out.printf(
                "Not exported, because the file has changed or would have errors: %s, %s.%n",
                outcome.edit().item(), outcome.edit().field()));
        reading.edits().errors().stream().map(ContentProblem::line).forEach(line -> out.println("  " + line));
        out.printf(
                "Wrote %d of %s to %s, with %s.%n",
                result.written(),
                English.count(result.files(), "file"),
                target,
                English.count(edits.size() - setAside.size(), "published text"));
        return true;
    }
}
