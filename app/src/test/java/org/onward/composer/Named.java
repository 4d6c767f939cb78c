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
record Named(String name, Meeting meeting, List<String> prompts, List<String> said, String because) {
    static Named situation(String name, Meeting meeting) {
        return new Named(name, meeting, List.of(), List.of(), "");
    }

    Named brings(String... ids) {
        return new Named(name, meeting, List.of(ids), said, because);
    }

    Named says(String words) {
        List<String> more = new ArrayList<>(said);
        more.add(words);
        return new Named(name, meeting, prompts, more, because);
    }

    Named because(String sentence) {
        return new Named(name, meeting, prompts, said, sentence);
    }

    @Override
    public String toString() {
        return name;
    }
}
