package org.onward.content;

import java.util.Comparator;
import org.onward.text.EnumWords;

/**
 * A problem in {@code content/}, with what an editor needs to fix it: the file, the field, what was found and the fix.
 * A field inside a list is named by its id, name or position: {@code plans[#2].minutes}.
 */
public record ContentProblem(String file, String field, String found, String fix, Severity severity)
        implements Comparable<ContentProblem> {
    private static final int MAX_EXCERPT_LENGTH = 140;
    private static final Comparator<ContentProblem> BY_PLACE = Comparator.comparing(ContentProblem::file)
            .thenComparing(ContentProblem::severity)
            .thenComparing(ContentProblem::field)
            .thenComparing(ContentProblem::found)
            .thenComparing(ContentProblem::fix);

    public ContentProblem {
        found = excerpt(found);
    }

    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line of text: {@code error summary: found 173 characters. Shorten it to 160 or fewer.} */
    public String line() {
        String stop = found.matches(".*[.?!…]") ? "" : ".";
        return "%-8s %s: found %s%s %s".formatted(EnumWords.wordOf(severity), field, found, stop, fix);
    }

    @Override
    public int compareTo(ContentProblem other) {
        return BY_PLACE.compare(this, other);
    }

    private static String excerpt(String text) {
        String oneLine = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (oneLine.isEmpty()) {
            return "nothing";
        }
        return oneLine.length() <= MAX_EXCERPT_LENGTH ? oneLine : oneLine.substring(0, MAX_EXCERPT_LENGTH) + "…";
    }
}
