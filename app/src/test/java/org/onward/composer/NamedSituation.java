package org.onward.composer;

import java.util.ArrayList;
import java.util.List;

/**
 * A situation that has a name, with the sheet that a good facilitator would bring, and why.
 *
 * @param prompts ids in the order of their depth; those of one depth in any order. Nothing when there should be no sheet
 * @param said what the notes must say, or the refusal
 * @param because one sentence of a facilitator's
 */
record NamedSituation(String name, Meeting meeting, List<String> prompts, List<String> said, String because) {
    static NamedSituation situation(String name, Meeting meeting) {
        return new NamedSituation(name, meeting, List.of(), List.of(), "");
    }

    NamedSituation brings(String... ids) {
        return new NamedSituation(name, meeting, List.of(ids), said, because);
    }

    NamedSituation says(String words) {
        List<String> more = new ArrayList<>(said);
        more.add(words);
        return new NamedSituation(name, meeting, prompts, more, because);
    }

    NamedSituation because(String sentence) {
        return new NamedSituation(name, meeting, prompts, said, sentence);
    }

    @Override
    public String toString() {
        return name;
    }
}
