package org.onward.catalogue;

import java.util.List;

/**
 * A row of the table search_document, serialised to JSON for the database: the data of a result, the values for
 * filters, and the normalised words of title, summary, labels and body.
 */
record SearchDocument(
        String item,
        int place,
        String kind,
        String title,
        String summary,
        String publisher,
        String body,
        int minutes,
        List<String> themes,
        List<String> roles,
        List<String> moments,
        String titleWords,
        String summaryWords,
        String labelWords,
        String bodyWords) {

    SearchDocument {
        themes = List.copyOf(themes);
        roles = List.copyOf(roles);
        moments = List.copyOf(moments);
    }

    String allWords() {
        return String.join(" ", titleWords, summaryWords, labelWords, bodyWords);
    }
}
