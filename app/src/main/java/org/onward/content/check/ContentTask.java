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

    /**
     * @param folders the content folders; a later one overrides earlier ones
     * @return whether it succeeded; otherwise the task has printed why, and the command ends with exit code 1
     */
    boolean run(List<Path> folders, Namespace options, PrintStream out) throws Exception;
}
