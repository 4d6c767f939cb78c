package org.onward.content;

import java.util.List;

/** Words that mean the same to somebody who searches: EDI, D&I, inclusion. */
public record Synonyms(SynonymsId id, List<String> words) {
    public Synonyms {
        words = List.copyOf(words);
    }
}
