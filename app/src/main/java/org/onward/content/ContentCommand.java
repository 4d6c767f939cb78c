package org.onward.content;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code ./onward content check [folder…]}: reads the content as the service would, and says everything that is wrong. */
public final class ContentCommand extends Command {
    private static final String FOLDER = "folder";
    private final InstantSource clock;
    private final PrintStream out;

    public ContentCommand(InstantSource clock) {
        this(clock, System.out);
    }

    ContentCommand(InstantSource clock, PrintStream out) {
        super("content", "Checks the content folder");
        this.clock = clock;
        this.out = out;
    }

    @Override
    public void configure(Subparser subparser) {
        Subparser check = subparser
                .addSubparsers()
                .addParser("check")
                .help("reads every file and names file, field and fix of each problem");
        check.addArgument(FOLDER)
                .nargs("*")
                .setDefault(List.of("content"))
                .help("the content folders, the one that has the last word at the end (default: content)");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws ContentCheckFailed {
        ContentReading reading = new ContentLoader(clock)
                .read(namespace.<String>getList(FOLDER).stream().map(Path::of).toArray(Path[]::new));
        ContentReport.print(reading, out);
        if (reading.library().isEmpty()) {
            throw new ContentCheckFailed();
        }
    }

    /** The report has said everything already; Dropwizard turns the exception into exit code 1. */
    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        if (!(failure instanceof ContentCheckFailed)) {
            super.onError(cli, namespace, failure);
        }
    }

    static final class ContentCheckFailed extends Exception {
        private static final long serialVersionUID = 1L;

        ContentCheckFailed() {
            super("the content has errors");
        }
    }
}
