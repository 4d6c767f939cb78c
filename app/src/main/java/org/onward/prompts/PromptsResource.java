package org.onward.prompts;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.onward.composer.Request;
import org.onward.people.People;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Once;
import org.onward.web.Rule;
import org.onward.web.SeeOther;

/** Prompts for the next meeting: ask for a sheet, look at it, use it. */
@Path("/team/prompts")
@Produces(MediaType.TEXT_HTML)
public final class PromptsResource {
    private static final int EARLIER = 8;

    private final PromptSheets sheets;
    private final People people;
    private final Once once;

    public PromptsResource(PromptSheets sheets, People people, Once once) {
        this.sheets = sheets;
        this.people = people;
        this.once = once;
    }

    @GET
    @Allowed(Rule.LEADS)
    public AskPage ask(@Auth Viewer viewer, @QueryParam("team") Optional<TeamId> team) {
        return askPage(viewer, team.orElse(viewer.team()), AskFields.usual());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Rule.LEADS)
    public SeeOther make(@Auth Viewer viewer, @QueryParam("team") Optional<TeamId> chosen, Form form) {
        TeamId team = chosen.orElse(viewer.team());
        Optional<Request> request = AskFields.read(form, sheets.seedFor(team));
        return once.form(
                viewer.id().value(),
                form,
                () -> shown(sheets.compose(viewer, team, request.orElseThrow())),
                () -> askPage(viewer, team, form));
    }

    @GET
    @Path("{sheet}")
    @Allowed(Rule.LEADS)
    public SheetPage sheet(@Auth Viewer viewer, @PathParam("sheet") SheetId id) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        return SheetPage.of(sheet, people.requireTeam(sheet.team()), Optional.empty(), sheets.withdrawnFrom(sheet));
    }

    /** The next version of the same sheet. */
    @POST
    @Path("{sheet}/another")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Rule.LEADS)
    public SeeOther another(@Auth Viewer viewer, @PathParam("sheet") SheetId id, Form form) {
        return once.form(
                viewer.id().value(), form, () -> shown(sheets.another(viewer, id)), () -> again(viewer, id, form));
    }

    /** Run, printed or shared: from here on the questions rest. */
    @POST
    @Path("{sheet}/use")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Rule.LEADS)
    public SeeOther use(@Auth Viewer viewer, @PathParam("sheet") SheetId id, Form form) {
        PromptSheet.How how = form.choice(
                        "how",
                        word -> Choice.require(PromptSheet.How.values(), word),
                        "Say how you use the sheet: run, printed or shared.")
                .orElse(PromptSheet.How.RUN);
        return once.form(
                viewer.id().value(),
                form,
                () -> {
                    sheets.markUsed(viewer, id, how);
                    return used(id, how);
                },
                () -> again(viewer, id, form));
    }

    @GET
    @Path("{sheet}/print")
    @Allowed(Rule.LEADS)
    public PrintPage print(@Auth Viewer viewer, @PathParam("sheet") SheetId id) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        return PrintPage.of(sheet, people.requireTeam(sheet.team()));
    }

    /** For members of the team, once it was shared. Nothing is asked for here, so nothing can be kept. */
    @GET
    @Path("{sheet}/shared")
    @Allowed(Rule.INVITED)
    public SharedPage shared(@Auth Viewer viewer, @PathParam("sheet") SheetId id) {
        PromptSheet sheet = sheets.forMember(viewer, id);
        return SharedPage.of(sheet, people.requireTeam(sheet.team()));
    }

    private AskPage askPage(Viewer viewer, TeamId id, Form form) {
        List<PromptSheet> earlier = sheets.latest(viewer, id, EARLIER);
        Team team = people.requireTeam(id);
        return AskPage.of(team, form, sheets.moments(), earlier);
    }

    private SheetPage again(Viewer viewer, SheetId id, Form form) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        return SheetPage.of(
                sheet,
                people.requireTeam(sheet.team()),
                form.problems().stream().findFirst().map(problem -> problem.message()),
                sheets.withdrawnFrom(sheet));
    }

    private static SeeOther shown(PromptSheet sheet) {
        return SeeOther.to("/team/prompts/" + sheet.id());
    }

    private static SeeOther used(SheetId id, PromptSheet.How how) {
        String address = "/team/prompts/" + id;
        return switch (how) {
            case RUN -> SeeOther.to(address).saying("Good luck with it. These questions now rest for 180 days.");
            case PRINTED -> SeeOther.to(address + "/print");
            case SHARED -> SeeOther.to(address).saying("Your team can open it now. Send them the address below.");
        };
    }
}
