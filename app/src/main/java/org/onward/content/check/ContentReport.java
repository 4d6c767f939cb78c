package org.onward.content.check;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import org.onward.content.ContentProblem;
import org.onward.content.ContentReading;
import org.onward.content.Library;
import org.onward.text.English;

/** The result of a check as text: the problems of each file, then a summary line. */
final class ContentReport {
    private ContentReport() {}

    static void print(ContentReading reading, PrintStream out) {
        String file = "";
        for (ContentProblem problem : reading.problems()) {
            if (!problem.file().equals(file)) {
                file = problem.file();
                out.println(file);
            }
            out.println("  " + problem.line());
        }
        if (!reading.problems().isEmpty()) {
            out.println();
        }
        reading.replaced().forEach(replaced -> out.println(replaced.line() + "."));
        out.println(summary(reading));
    }

    private static String summary(ContentReading reading) {
        String problems = English.count(reading.errors().size(), "error")
                + ", "
                + English.count(reading.warnings().size(), "warning");
        return reading.library()
                .map(library -> "Content is fine: %s; %s.".formatted(counts(library), problems))
                .orElseGet(() -> "Content cannot be used: " + problems + ".");
    }

    private static String counts(Library library) {
        return ContentCounts.of(library).entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(joining(", "));
    }
}
