package org.onward.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.onward.content.ThemeId;
import org.onward.web.FieldProblem;
import org.onward.web.Problem;

/** The search as it stands in the address, the same for page and API. An empty value asks for nothing in particular. */
record CatalogueParameters(String words, String theme, String kind, String maxMinutes) {
    private static final int LONGEST_WORDS = 200;
    private static final int MOST_MINUTES = 6000;

    /** @throws Problem naming every parameter that cannot be right, and what it may be */
    CatalogueQuery query(Catalogue catalogue) {
        List<FieldProblem> problems = new ArrayList<>();
        if (words.length() > LONGEST_WORDS) {
            problems.add(new FieldProblem("q", "Search for %d characters or fewer.".formatted(LONGEST_WORDS)));
        }
        Optional<String> oneTheme = oneOf("theme", theme, catalogue.knownThemes(), problems);
        Optional<String> oneKind = oneOf("kind", kind, catalogue.knownKinds(), problems);
        OptionalInt most = minutes(problems);
        if (!problems.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "The catalogue cannot be searched for that.", problems);
        }
        return new CatalogueQuery(words.strip(), oneTheme.map(ThemeId::new), oneKind, most);
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
        try {
            int minutes = Integer.parseInt(maxMinutes.strip());
            if (minutes >= 1 && minutes <= MOST_MINUTES) {
                return OptionalInt.of(minutes);
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the same advice.
        }
        problems.add(new FieldProblem(
                "maxMinutes", "Write a whole number of minutes from 1 to %d.".formatted(MOST_MINUTES)));
        return OptionalInt.empty();
    }
}
