package org.onward.team;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.onward.assignment.AssignmentId;
import org.onward.assignment.Assignments;
import org.onward.assignment.SentAssignment;
import org.onward.catalogue.ItemTitle;
import org.onward.catalogue.ItemTitles;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.text.English;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.SeeOther;

/** Withdraws a request to follow something up, after a question, and brings it back. */
@Path("/requests")
@Produces(MediaType.TEXT_HTML)
public final class RequestResource {
    private final Assignments assignments;
    private final ItemTitles titles;
    private final Idempotency idempotency;

    public RequestResource(Assignments assignments, ItemTitles titles, Idempotency idempotency) {
        this.assignments = assignments;
        this.titles = titles;
        this.idempotency = idempotency;
    }

    @GET
    @Path("withdrawn")
    @Allowed(AccessRule.SIGNED_IN)
    public WithdrawnPage withdrawn(@Auth Viewer viewer, @QueryParam("team") Optional<TeamId> team) {
        return withdrawnPage(viewer, team, Form.blank());
    }

    /** @param team the team on whose page the button is; absent on the page of direct reports */
    @GET
    @Path("{assignment}/withdraw")
    @Allowed(AccessRule.LEADS)
    public WithdrawPage ask(
            @Auth Viewer viewer, @PathParam("assignment") AssignmentId id, @QueryParam("team") Optional<TeamId> team) {
        return page(viewer, id, team, Form.blank());
    }

    @POST
    @Path("{assignment}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther withdraw(
            @Auth Viewer viewer,
            @PathParam("assignment") AssignmentId id,
            @QueryParam("team") Optional<TeamId> team,
            Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    SentAssignment sent = assignments.withdraw(viewer, id);
                    return SeeOther.to("/requests/withdrawn%s#request-done".formatted(query(team)))
                            .withNotice("You withdrew the request to %s. You can bring it back for a day."
                                    .formatted(people(sent)));
                },
                () -> page(viewer, id, team, form));
    }

    @POST
    @Path("{assignment}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.LEADS)
    public SeeOther restore(
            @Auth Viewer viewer,
            @PathParam("assignment") AssignmentId id,
            @QueryParam("team") Optional<TeamId> team,
            Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    SentAssignment sent = assignments.restore(viewer, id);
                    return SeeOther.to(list(team) + "#request-done")
                            .withNotice("The request is back, to the same %s.".formatted(people(sent)));
                },
                () -> withdrawnPage(viewer, team, form));
    }

    static String address(AssignmentId id, String action, Optional<TeamId> team) {
        return "/requests/%s/%s%s".formatted(id, action, query(team));
    }

    private WithdrawPage page(Viewer viewer, AssignmentId id, Optional<TeamId> team, Form form) {
        SentAssignment sent = assignments.requireManaged(viewer, id);
        return new WithdrawPage(
                new Link(list(team), "Keep it and go back"),
                form.problems(),
                address(id, "withdraw", team),
                item(sent),
                people(sent),
                sent.people() == 1,
                sent.askedBy().equals(viewer.id()) ? "You" : sent.askedByName(),
                sent.reason(),
                LondonTime.day(sent.completeBy()));
    }

    private static String people(SentAssignment sent) {
        return English.count(sent.people(), "person", "people");
    }

    private WithdrawnPage withdrawnPage(Viewer viewer, Optional<TeamId> team, Form form) {
        return new WithdrawnPage(
                new Link(list(team), "Back to the progress"),
                form.problems(),
                assignments.restorableBy(viewer).stream()
                        .map(sent -> new WithdrawnPage.RestorableRequest(
                                address(sent.id(), "restore", team),
                                item(sent),
                                people(sent),
                                sent.reason(),
                                LondonTime.dayAndTime(sent.restorableUntil().orElseThrow())))
                        .toList());
    }

    private String item(SentAssignment sent) {
        return titles.titleOf(sent.item())
                .map(ItemTitle::title)
                .orElse(sent.item().value());
    }

    private static String query(Optional<TeamId> team) {
        return team.map(id -> "?team=" + id).orElse("");
    }

    private static String list(Optional<TeamId> team) {
        return team.map(id -> "/team/" + id).orElse("/team");
    }
}
