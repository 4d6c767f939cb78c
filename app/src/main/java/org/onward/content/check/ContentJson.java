package org.onward.content.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onward.content.ContentProblem;
import org.onward.content.ContentReading;
import org.onward.content.OverriddenEntry;

/** The result of a check as JSON. */
final class ContentJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ContentJson() {}

    private record Result(
            boolean ok,
            List<Problem> errors,
            List<Problem> warnings,
            List<OverriddenEntry> replaced,
            Map<String, Integer> counts) {}

    private record Problem(String file, String field, String found, String fix) {
        static List<Problem> of(List<ContentProblem> problems) {
            return problems.stream()
                    .map(problem -> new Problem(problem.file(), problem.field(), problem.found(), problem.fix()))
                    .toList();
        }
    }

    static String of(ContentReading reading) {
        Result result = new Result(
                reading.library().isPresent(),
                Problem.of(reading.errors()),
                Problem.of(reading.warnings()),
                reading.replaced(),
                counts(reading));
        try {
            return JSON.writeValueAsString(result);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records can always be written", impossible);
        }
    }

    /** The numbers of errors and warnings, and if the content can be used also the numbers of entries. */
    private static Map<String, Integer> counts(ContentReading reading) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("errors", reading.errors().size());
        counts.put("warnings", reading.warnings().size());
        reading.library().ifPresent(library -> ContentCounts.of(library)
                .forEach((things, number) -> counts.put(things.replace(' ', '-'), number)));
        return counts;
    }
}
