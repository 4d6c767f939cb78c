package org.onward.composer.search;

import java.util.List;

/** The result of changing one question of a sheet: the changed sheet, or the reason why it cannot be changed. */
public sealed interface ChangeResult {
    /** @param summary what changed, in one plain sentence */
    record Made(List<Candidate> sheet, String summary) implements ChangeResult {
        public Made {
            sheet = List.copyOf(sheet);
        }
    }

    /**
     * @param field the form field to change
     * @param why what to do instead
     */
    record Refused(String field, String why) implements ChangeResult {}
}
