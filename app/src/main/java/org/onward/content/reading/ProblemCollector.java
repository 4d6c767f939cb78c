package org.onward.content.reading;

import java.util.ArrayList;
import java.util.List;
import org.onward.content.ContentProblem;
import org.onward.content.ContentProblem.Severity;

/** Collects all problems of one reading, so that an editor can fix them in one go. */
public final class ProblemCollector {
    private final List<ContentProblem> problems = new ArrayList<>();

    public void error(String file, String field, String found, String fix) {
        problems.add(new ContentProblem(file, field, found, fix, Severity.ERROR));
    }

    public void warning(String file, String field, String found, String fix) {
        problems.add(new ContentProblem(file, field, found, fix, Severity.WARNING));
    }

    /** Adds the problems of another reading. */
    public void addAll(List<ContentProblem> others) {
        problems.addAll(others);
    }

    public boolean anyError() {
        return problems.stream().anyMatch(ContentProblem::isError);
    }

    public List<ContentProblem> all() {
        return problems.stream().sorted().distinct().toList();
    }
}
