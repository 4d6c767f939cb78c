package org.onward.content;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Thrown when the content folder cannot be used. The message lists every reason. */
public final class BrokenContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenContentException(List<ContentProblem> problems) {
        super("The content cannot be used (./onward content check says the same):\n" + listing(problems));
    }

    static String listing(List<ContentProblem> problems) {
        return problems.stream()
                .map(problem -> problem.file() + "  " + problem.line())
                .collect(joining("\n"));
    }
}
