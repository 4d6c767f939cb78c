package org.onward.prompts.suggestion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.onward.people.People;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.prompts.sheet.AskFields;
import org.onward.prompts.sheet.AskPage;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.SeeOther;

/** Makes the sheet that is suggested for this week, from a button on the team page. */
@Path("/team/prompts/suggested")
@Produces(MediaType.TEXT_HTML)
public final class SuggestedResource {
    private final Suggestions suggestions;
    private final PromptSheets sheets;
    private final People people;
    private final Idempotency idempotency;

    public SuggestedResource(Suggestions suggestions, PromptSheets sheets, People people, Idempotency idempotency) {
        this.suggestions = suggestions;
        this.sheets = sheets;
        this.people = people;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther take(@Auth Viewer viewer, @QueryParam("team") Optional<TeamId> chosen, Form form) {
        TeamId team = chosen.orElse(viewer.team());
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> SeeOther.to(
                        "/team/prompts/" + suggestions.saveSheet(viewer, team).id()),
                () -> AskPage.of(
                        people.requireTeam(team),
                        AskFields.defaults(form.problems()),
                        sheets.moments(),
                        sheets.earlierSheets(viewer, team, 0)));
    }
}
