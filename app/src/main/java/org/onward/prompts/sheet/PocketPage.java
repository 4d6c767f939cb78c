package org.onward.prompts.sheet;

import java.util.List;
import org.onward.people.Team;
import org.onward.web.Page;

/** A sheet in pocket size: two copies on a page of A4, to be cut and folded to A6. */
public record PocketPage(
        String title,
        String address,
        String teamName,
        List<SharedQuestion> prompts,
        boolean asksForAction,
        List<Copy> copies)
        implements Page {
    /** @param isSpare whether the copy is shown only on paper */
    public record Copy(boolean isSpare) {}

    static PocketPage of(PromptSheet sheet, Team team) {
        return new PocketPage(
                "Questions for the pocket",
                "/team/prompts/" + sheet.id(),
                team.name(),
                SharedQuestion.of(sheet),
                sheet.asksForAction(),
                List.of(new Copy(false), new Copy(true)));
    }
}
