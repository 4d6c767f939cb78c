package org.onward.prompts.sheet;

import java.util.List;
import org.onward.composer.model.WelcomeAndClose;
import org.onward.people.Team;
import org.onward.web.LondonTime;
import org.onward.web.Page;

/**
 * A sheet on one page of A4 in large type. It may be left on the table, so it contains nothing that only the leader may
 * read.
 */
public record PrintPage(
        String title,
        String address,
        String teamName,
        String madeOn,
        int minutes,
        WelcomeAndClose welcomeAndClose,
        List<SharedQuestion> prompts,
        boolean asksForAction)
        implements Page {
    static PrintPage of(PromptSheet sheet, Team team) {
        return new PrintPage(
                "Questions to talk through",
                "/team/prompts/" + sheet.id(),
                team.name(),
                LondonTime.day(sheet.head().made()),
                sheet.filled() + sheet.welcomeAndClose().minutes(),
                sheet.welcomeAndClose(),
                SharedQuestion.of(sheet),
                sheet.asksForAction());
    }
}
