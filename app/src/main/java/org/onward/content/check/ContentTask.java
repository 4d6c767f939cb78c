package org.onward.content.check;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** A task of {@code ./onward content}. */
public interface ContentTask {
    String name();

    String help();

    /** Adds the task's options. */
    void configure(Subparser options);

    /** Whether the content folders are arguments of the task. */
    default boolean takesFolders() {
        return true;
    }

    /**
     * Runs the task.
     *
     * @param folders the content folders; a later one overrides earlier ones; empty if the task takes none
     * @return whether it succeeded; otherwise the task has printed why, and the command ends with exit code 1
     */
    boolean run(List<Path> folders, Namespace options, PrintStream out) throws Exception;
}
