package org.onward.content.check;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.onward.content.ContentReading;

/** {@code ./onward content check}: reads the content as the service does, and reports every problem. */
public final class CheckTask implements ContentTask {
    private static final String JSON = "json";
    private final InstantSource clock;

    public CheckTask(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String help() {
        return "reads every file and names file, field and fix of each problem";
    }

    @Override
    public void configure(Subparser options) {
        options.addArgument("--json")
                .dest(JSON)
                .action(Arguments.storeTrue())
                .help("answers with JSON for a machine, and nothing else");
    }

    /** Warnings do not make the check fail, because the content can be used. */
    @Override
    public boolean run(List<Path> folders, Namespace options, PrintStream out) {
        ContentReading reading = new CheckingLoader(clock).read(folders.toArray(Path[]::new));
        if (options.getBoolean(JSON)) {
            out.println(ContentJson.of(reading));
        } else {
            ContentReport.print(reading, out);
        }
        return reading.library().isPresent();
    }
}
