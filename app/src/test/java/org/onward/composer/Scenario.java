package org.onward.composer;

import java.util.ArrayList;
import java.util.List;

/**
 * A scenario with the sheet that a good facilitator would choose.
 *
 * @param prompts the expected ids by depth, in any order within one depth; empty when there should be no sheet
 * @param expectedNotes texts that the notes or the refusal must contain
 * @param because the facilitator's reason in one sentence
 */
record Scenario(String name, Meeting meeting, List<String> prompts, List<String> expectedNotes, String because) {
    static Scenario scenario(String name, Meeting meeting) {
        return new Scenario(name, meeting, List.of(), List.of(), "");
    }

    Scenario expects(String... ids) {
        return new Scenario(name, meeting, List.of(ids), expectedNotes, because);
    }

    Scenario says(String words) {
        List<String> more = new ArrayList<>(expectedNotes);
        more.add(words);
        return new Scenario(name, meeting, prompts, more, because);
    }

    Scenario because(String sentence) {
        return new Scenario(name, meeting, prompts, expectedNotes, sentence);
    }

    @Override
    public String toString() {
        return name;
    }
}
