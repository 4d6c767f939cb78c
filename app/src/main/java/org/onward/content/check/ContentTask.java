package org.onward.content.check;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** One of the things that {@code ./onward content} does. */
public interface ContentTask {
    String name();

    String help();

    /** Adds the options that this task has beside the folders. */
    void configure(Subparser options);

    /**
     * @param folders the content folders, the one that has the last word at the end
     * @return whether all is well; otherwise the command ends with exit code 1, and has said why already
     */
    boolean run(List<Path> folders, Namespace options, PrintStream out) throws Exception;
}
