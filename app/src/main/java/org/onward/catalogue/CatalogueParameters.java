package org.onward.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.onward.content.JobRole;
import org.onward.content.Library;
import org.onward.content.Moment;
import org.onward.content.ThemeId;
import org.onward.text.EnumWords;
import org.onward.web.FieldProblem;
import org.onward.web.Problem;
import org.onward.web.Problem.ProblemType;
import org.onward.web.ValueFormats;

/** The query parameters of the page and the API. An empty value means no filter. */
record CatalogueParameters(String words, String theme, String kind, String maxMinutes, String audience, String moment) {
    private static final int MAX_SEARCH_LENGTH = 200;
    private static final int MAX_MINUTES = 6000;

    /** @throws Problem naming every invalid parameter, and the allowed values */
    CatalogueQuery toQuery(Library library) {
        List<FieldProblem> problems = new ArrayList<>();
        if (words.length() > MAX_SEARCH_LENGTH) {
            problems.add(new FieldProblem("q", "Search for %d characters or fewer.".formatted(MAX_SEARCH_LENGTH)));
        }
        Optional<String> oneTheme = oneOf("theme", theme, themes(library), problems);
        Optional<String> oneKind = oneOf("kind", kind, CatalogueKinds.ALL, problems);
        OptionalInt most = minutes(problems);
        Optional<String> oneAudience = oneOf("audience", audience, words(JobRole.values()), problems);
        Optional<String> oneMoment = oneOf("moment", moment, words(Moment.values()), problems);
        if (!problems.isEmpty()) {
            throw new Problem(ProblemType.INVALID, "The catalogue cannot be searched for that.", problems);
        }
        return new CatalogueQuery(
                words.strip(),
                oneTheme.map(ThemeId::new),
                oneKind,
                most,
                oneAudience.map(word -> constant(JobRole.values(), word)),
                oneMoment.map(word -> constant(Moment.values(), word)));
    }

    private static List<String> themes(Library library) {
        return library.themes().stream().map(theme -> theme.id().value()).toList();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(EnumWords::wordOf).toList();
    }

    private static <E extends Enum<E>> E constant(E[] constants, String word) {
        return Arrays.stream(constants)
                .filter(constant -> EnumWords.wordOf(constant).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> oneOf(
            String field, String value, Collection<String> allowed, List<FieldProblem> problems) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        if (!allowed.contains(value.strip())) {
            problems.add(new FieldProblem(field, "Use one of: %s.".formatted(String.join(", ", allowed))));
        }
        return Optional.of(value.strip());
    }

    private OptionalInt minutes(List<FieldProblem> problems) {
        if (maxMinutes.isBlank()) {
            return OptionalInt.empty();
        }
        OptionalInt minutes = ValueFormats.wholeNumber(maxMinutes.strip());
        if (minutes.isPresent() && minutes.getAsInt() >= 1 && minutes.getAsInt() <= MAX_MINUTES) {
            return minutes;
        }
        problems.add(
                new FieldProblem("maxMinutes", "Write a whole number of minutes from 1 to %d.".formatted(MAX_MINUTES)));
        return OptionalInt.empty();
    }
}
