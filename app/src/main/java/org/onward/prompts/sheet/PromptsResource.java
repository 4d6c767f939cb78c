package org.onward.prompts.sheet;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.onward.composer.model.ComposingRequest;
import org.onward.people.People;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.SeeOther;

/** The form for a new sheet, and the list of earlier sheets. */
@Path("/team/prompts")
@Produces(MediaType.TEXT_HTML)
public final class PromptsResource {
    private static final int EARLIER = 8;

    private final PromptSheets sheets;
    private final People people;
    private final Idempotency idempotency;

    public PromptsResource(PromptSheets sheets, People people, Idempotency idempotency) {
        this.sheets = sheets;
        this.people = people;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.LEADS)
    public AskPage ask(@Auth Viewer viewer, @QueryParam("team") Optional<TeamId> team) {
        return askPage(viewer, team.orElse(viewer.team()), AskFields.defaults());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther make(@Auth Viewer viewer, @QueryParam("team") Optional<TeamId> chosen, Form form) {
        TeamId team = chosen.orElse(viewer.team());
        Optional<ComposingRequest> request = AskFields.read(form, sheets.seedFor(team));
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> redirectTo(sheets.compose(viewer, team, request.orElseThrow())),
                () -> askPage(viewer, team, form));
    }

    private AskPage askPage(Viewer viewer, TeamId id, Form form) {
        List<EarlierSheetRow> earlier = sheets.earlierSheets(viewer, id, EARLIER);
        Team team = people.requireTeam(id);
        return AskPage.of(team, form, sheets.moments(), earlier);
    }

    private static SeeOther redirectTo(PromptSheet sheet) {
        return SeeOther.to("/team/prompts/" + sheet.id());
    }
}
