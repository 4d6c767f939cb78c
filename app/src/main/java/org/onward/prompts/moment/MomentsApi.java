package org.onward.prompts.moment;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Moment;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Created;
import org.onward.web.Idempotency;
import org.onward.web.Problem;
import org.onward.web.WordChoice;

/** Upcoming moments of a team, as JSON. */
@Path("/api/v1/teams/{team}/moments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MomentsApi {
    private final TeamMoments moments;
    private final Occasions occasions;
    private final Idempotency idempotency;

    public MomentsApi(TeamMoments moments, Occasions occasions, Idempotency idempotency) {
        this.moments = moments;
        this.occasions = occasions;
        this.idempotency = idempotency;
    }

    public record MomentRequest(String moment, LocalDate on) {
        @SuppressWarnings("ConstantValue") // Jackson passes null for a missing field
        public MomentRequest {
            WordChoice.require("moment", Moment.class, moment == null ? "" : moment);
            if (on == null) {
                throw Problem.invalid("on", "Say on which day it is.");
            }
        }
    }

    /** The request that an idempotency key identifies: the same key for another team is an error. */
    record IdempotentRequest(TeamId team, MomentRequest body) {}

    public record MomentResponse(TeamMomentId id, String moment, LocalDate on) {
        static MomentResponse of(TeamMoment moment) {
            return new MomentResponse(moment.id(), EnumWords.wordOf(moment.moment()), moment.day());
        }
    }

    /**
     * @param known observances that are near, which can be entered as a moment
     * @param completed modules that most of the team has completed recently
     */
    public record MomentsResponse(
            List<MomentResponse> moments, List<Occasions.KnownOccasion> known, List<ItemId> completed) {}

    @GET
    @Allowed(AccessRule.LEADS)
    public MomentsResponse list(@Auth Viewer viewer, @PathParam("team") TeamId team) {
        return new MomentsResponse(
                moments.momentsOf(viewer, team).stream().map(MomentResponse::of).toList(),
                occasions.currentObservances(),
                occasions.recentlyCompleted(team).stream()
                        .map(LearningModule::id)
                        .toList());
    }

    @POST
    @Created
    @Allowed(AccessRule.LEADS)
    public MomentResponse enter(
            @Auth Viewer viewer,
            @PathParam("team") TeamId team,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            MomentRequest body) {
        return idempotency.call(
                viewer.id().value(),
                key,
                new IdempotentRequest(team, body),
                MomentResponse.class,
                () -> MomentResponse.of(
                        moments.add(viewer, team, EnumWords.require(Moment.class, body.moment()), body.on())));
    }

    /** Removing a moment again answers 404. */
    @DELETE
    @Path("{moment}")
    @Allowed(AccessRule.LEADS)
    public void remove(@Auth Viewer viewer, @PathParam("team") TeamId team, @PathParam("moment") TeamMomentId id) {
        if (moments.momentsOf(viewer, team).stream()
                .noneMatch(moment -> moment.id().equals(id))) {
            throw Problem.notFound("This team has no such moment.");
        }
        moments.remove(viewer, id);
    }
}
