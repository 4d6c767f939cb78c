package org.onward.composer;

import java.util.List;

/** What comes of changing one question of a sheet: the whole sheet as it is then, or why it stays as it is. */
sealed interface ChangeResult {
    /** @param said what changed, in one plain sentence */
    record Made(List<Candidate> sheet, String said) implements ChangeResult {
        public Made {
            sheet = List.copyOf(sheet);
        }
    }

    /**
     * @param field the choice to change
     * @param why what to do instead
     */
    record Refused(String field, String why) implements ChangeResult {}
}
