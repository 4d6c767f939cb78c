package org.onward.content.reading;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onward.content.ContentProblem;
import org.onward.content.Prompt;

/** Reads prompts from a folder of files in the content format, without a library. */
public final class PromptFolder {
    private PromptFolder() {}

    public static List<Prompt> read(Path folder) {
        ProblemCollector problems = new ProblemCollector();
        PromptReader reader = new PromptReader(new References(problems), problems);
        List<Prompt> prompts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                prompts.addAll(reader.read(new SourceText(file.getFileName().toString(), Files.readString(file))));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (problems.anyError()) {
            throw new AssertionError(
                    problems.all().stream().map(ContentProblem::line).collect(joining("\n")));
        }
        return prompts;
    }
}
