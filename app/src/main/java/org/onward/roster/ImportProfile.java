package org.onward.roster;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.onward.people.bulk.RowField;

/**
 * How files of one system are read.
 *
 * @param id the name of its file without the ending
 * @param complete whether a file lists everybody, so that people whom it does not name have left
 * @param encodings are tried in this order; the first in which every byte is a character is used
 * @param separators are tried too: the one with which most headings are known is used
 * @param columns the headings of each field. Several headings are alternatives
 * @param codes for each field the words that a cell may have, in lower case, and what they mean
 */
record ImportProfile<F extends RowField>(
        String id,
        String title,
        boolean complete,
        List<Charset> encodings,
        List<Character> separators,
        List<DateTimeFormatter> dates,
        Map<F, List<Heading>> columns,
        Map<F, Map<String, String>> codes) {

    ImportProfile<F> withCodes(Map<F, Map<String, String>> others) {
        return new ImportProfile<>(id, title, complete, encodings, separators, dates, columns, others);
    }

    /** The headings of columns whose cells are joined with a space. If the first cell is blank, all are. */
    record Heading(List<String> parts) {
        @Override
        public String toString() {
            return String.join(" + ", parts);
        }
    }
}
