package org.onward.content;

import java.util.List;
import java.util.Optional;

/** The result of reading content folders: all problems, the library if there is no error, and what became of edits. */
public record ContentReading(
        Optional<Library> library, List<ContentProblem> problems, List<OverriddenEntry> replaced, EditedContent edits) {
    public ContentReading {
        problems = List.copyOf(problems);
        replaced = List.copyOf(replaced);
    }

    public List<ContentProblem> errors() {
        return problems.stream().filter(ContentProblem::isError).toList();
    }

    public List<ContentProblem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    /**
     * The library, for a service that cannot start without it.
     *
     * @throws BrokenContentException naming every problem, when there is no library
     */
    public Library libraryOrFail() {
        return library.orElseThrow(() -> new BrokenContentException(errors()));
    }
}
