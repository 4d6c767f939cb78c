package org.onward.content;

import java.util.List;

/** Search words with the same meaning: EDI, D&I, inclusion. */
public record Synonyms(SynonymsId id, List<String> words) {
    public Synonyms {
        words = List.copyOf(words);
    }
}
