package org.onward.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onward.people.bulk.FileRefused;
import org.onward.people.bulk.RowField;
import org.onward.roster.ImportProfile.Heading;

/**
 * The first line of a file, and the columns in which a profile finds its fields.
 *
 * @param cells how many every row has
 * @param ignored how many columns are no field of the profile
 */
record Header<F extends RowField>(int cells, Map<F, Column> columns, int ignored) {
    private static final int MAX_COLUMNS = 200;

    /**
     * @param heading as in the profile
     * @param cells whose text is joined
     */
    record Column(String heading, List<Integer> cells) {}

    /** @throws FileRefused when the headings are too many, or one is there twice */
    static <F extends RowField> Header<F> of(List<String> headings, ImportProfile<F> profile) {
        requireReadable(headings);
        Map<F, Column> columns = columns(headings, profile);
        int read = (int) columns.values().stream()
                .flatMap(column -> column.cells().stream())
                .distinct()
                .count();
        return new Header<>(headings.size(), columns, headings.size() - read);
    }

    private static void requireReadable(List<String> header) {
        if (header.size() > MAX_COLUMNS) {
            throw new FileRefused("Line 1: the file has %d columns, and at most %d are read. Export fewer."
                    .formatted(header.size(), MAX_COLUMNS));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int at = 0; at < header.size(); at++) {
            String heading = Profiles.key(header.get(at));
            Integer other = heading.isEmpty() ? null : seen.putIfAbsent(heading, at);
            if (other != null) {
                throw new FileRefused("Line 1: columns %d and %d have the same heading. Rename or remove one."
                        .formatted(other + 1, at + 1));
            }
        }
    }

    static <F extends RowField> Map<F, Column> columns(List<String> header, ImportProfile<F> profile) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < header.size(); at++) {
            places.putIfAbsent(Profiles.key(header.get(at)), at);
        }
        Map<F, Column> found = new LinkedHashMap<>();
        profile.columns().forEach((field, alternatives) -> {
            for (Heading heading : alternatives) {
                List<Integer> cells = new ArrayList<>();
                for (String part : heading.parts()) {
                    Integer place = places.get(Profiles.key(part));
                    if (place != null) {
                        cells.add(place);
                    }
                }
                if (cells.size() == heading.parts().size()) {
                    found.put(field, new Column(heading.toString(), cells));
                    break;
                }
            }
        });
        return found;
    }
}
