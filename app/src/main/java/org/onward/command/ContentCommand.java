package org.onward.command;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.onward.content.check.ContentTask;

/** {@code ./onward content TASK …}: tasks on content folders that need no running service. */
public final class ContentCommand extends Command {
    private static final String TASK = "task";
    private static final String FOLDER = "folder";
    private final Map<String, ContentTask> tasks;
    private final PrintStream out;

    public ContentCommand(ContentTask... tasks) {
        this(System.out, tasks);
    }

    ContentCommand(PrintStream out, ContentTask... tasks) {
        super("content", "Looks after the content folders");
        this.tasks = List.of(tasks).stream()
                .collect(toMap(ContentTask::name, identity(), (first, second) -> first, LinkedHashMap::new));
        this.out = out;
    }

    @Override
    public void configure(Subparser subparser) {
        Subparsers parsers = subparser.addSubparsers().dest(TASK);
        for (ContentTask task : tasks.values()) {
            Subparser options = parsers.addParser(task.name()).help(task.help());
            if (task.takesFolders()) {
                options.addArgument(FOLDER)
                        .nargs("*")
                        .setDefault(List.of("content"))
                        .help("the content folders, the one that has the last word at the end (default: content)");
            }
            task.configure(options);
        }
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace options) throws Exception {
        ContentTask task = tasks.get(options.getString(TASK));
        if (task == null || !task.run(folders(task, options), options, out)) {
            throw new CheckFailed();
        }
    }

    private static List<Path> folders(ContentTask task, Namespace options) {
        return task.takesFolders()
                ? options.<String>getList(FOLDER).stream().map(Path::of).toList()
                : List.of();
    }

    /** The task has printed its messages already. Dropwizard turns the exception into exit code 1. */
    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        if (!(failure instanceof CheckFailed)) {
            super.onError(cli, namespace, failure);
        }
    }

    static final class CheckFailed extends Exception {
        private static final long serialVersionUID = 1L;

        CheckFailed() {
            super("the content is not well");
        }
    }
}
