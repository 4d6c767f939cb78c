package org.onward.prompts;

import java.util.List;
import org.onward.people.Team;
import org.onward.web.Page;

/** A sheet for a member of the team to think through alone. It has no field: there is nothing to store. */
public record SharedPage(String title, String excludingHref, String teamName, List<TeamQuestion> prompts)
        implements Page {
    static SharedPage of(PromptSheet sheet, Team team) {
        return new SharedPage(
                "Three minutes to think",
                ExcludingPage.ADDRESS + "?sheet=" + sheet.id(),
                team.name(),
                TeamQuestion.of(sheet));
    }
}
