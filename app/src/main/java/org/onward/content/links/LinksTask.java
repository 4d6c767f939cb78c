package org.onward.content.links;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.onward.content.Library;
import org.onward.content.check.CheckingLoader;
import org.onward.content.check.ContentTask;

/**
 * {@code ./onward content links}: requests every address in the content and writes a report. Operators run it by hand
 * or once a month. It is not part of a build, because the result depends on other sites.
 */
public final class LinksTask implements ContentTask {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final HostQueue.Pauses pauses;

    public LinksTask(InstantSource clock) {
        this(clock, (host, pause) -> Thread.sleep(pause.toMillis()));
    }

    LinksTask(InstantSource clock, HostQueue.Pauses pauses) {
        this.clock = clock;
        this.pauses = pauses;
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public String help() {
        return "asks every address whether it still answers, politely, and writes a report";
    }

    @Override
    public void configure(Subparser options) {
        options.addArgument("--report").metavar("FILE").help("writes the report to this file");
        options.addArgument("--json").action(Arguments.storeTrue()).help("reports as JSON instead of Markdown");
        options.addArgument("--contact")
                .metavar("ADDRESS")
                .setDefault("")
                .help("a mail address of yours, shown to those who are asked");
        options.addArgument("--allow-private")
                .dest("private")
                .action(Arguments.storeTrue())
                .help("asks addresses inside your own network too");
    }

    /** Succeeds when every address was checked, whatever the result. */
    @Override
    public boolean run(List<Path> folders, Namespace options, PrintStream out) throws Exception {
        Optional<Library> library =
                new CheckingLoader(clock).read(folders.toArray(Path[]::new)).library();
        if (library.isEmpty()) {
            out.println("The content has errors; ./onward content check names them. Links are checked after that.");
            return false;
        }
        LinkVisitor visitor = new LinkVisitor(
                new HttpFetcher(options.getString("contact"), TIMEOUT),
                new HostQueue(PAUSE, pauses),
                options.getBoolean("private"));
        LinkReport report = new LinkReport(
                LocalDate.ofInstant(clock.instant(), LONDON),
                new LinkCheck(visitor).run(LinksInContent.of(library.get())));
        write(options.getBoolean("json") ? report.json() : report.markdown(), report, options.getString("report"), out);
        return true;
    }

    private static void write(String text, LinkReport report, String file, PrintStream out) throws IOException {
        if (file == null) {
            out.println(text.strip());
        } else {
            Files.writeString(Path.of(file), text);
            out.println(report.summary());
        }
    }
}
