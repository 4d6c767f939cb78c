package org.onward.command;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.db.ManagedDataSource;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.function.Supplier;
import net.sourceforge.argparse4j.inf.Namespace;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.onward.OnwardConfiguration;
import org.onward.content.Library;
import org.onward.database.Database;
import org.onward.database.Migrations;
import org.onward.learning.CompletionRules;
import org.onward.learning.Learning;
import org.onward.people.People;
import org.onward.people.RecountResult;

/**
 * {@code ./onward recount FILE.yml}: recomputes progress and counters from the learning events, prints how many rows it
 * compared, and corrects wrong ones. The service may be running; people who record a step wait until the recount is
 * complete.
 */
public final class RecountCommand extends ConfiguredCommand<OnwardConfiguration> {
    private final InstantSource clock;
    private final PrintStream out;

    public RecountCommand(InstantSource clock) {
        this(clock, System.out);
    }

    public RecountCommand(InstantSource clock, PrintStream out) {
        super("recount", "Recomputes progress from the learning events and corrects differences");
        this.clock = clock;
        this.out = out;
    }

    @Override
    protected void run(Bootstrap<OnwardConfiguration> bootstrap, Namespace namespace, OnwardConfiguration configuration)
            throws Exception {
        ManagedDataSource dataSource = configuration.database().openWithoutTimeouts();
        try {
            if (new Migrations(dataSource).status().pending() > 0) {
                throw new IllegalArgumentException(
                        "The database is older than this version of Onward. Start ./onward server once to migrate it.");
            }
            recount(Database.createJdbi(dataSource), () -> ContentLibrary.read(configuration.content(), clock)
                    .library());
        } finally {
            dataSource.stop();
        }
    }

    private void recount(Jdbi jdbi, Supplier<Library> library) {
        People people = new People(jdbi);
        new CompletionRules(jdbi, clock).store(library.get());
        Learning.Recount learning = new Learning(jdbi, library, clock).recount();
        print("progress from the events", learning.progress());
        print("ladder counters from the progress", learning.ladder());
        print("team sizes from the members", people.recountTeamSizes());
    }

    private void print(String what, RecountResult recounted) {
        out.printf(
                "%-36s %,d compared, %s%n",
                what,
                recounted.compared(),
                recounted.repaired() == 0 ? "all well" : "%,d repaired".formatted(recounted.repaired()));
    }

    @Override
    public void onError(Cli cli, @Nullable Namespace namespace, Throwable failure) {
        FailedStart.print(cli.getStdErr(), failure);
    }
}
