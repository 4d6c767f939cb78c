package org.onward.commitment;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onward.content.Scope;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Idempotency;
import org.onward.web.Problem;

/** The JSON API for the viewer's commitments. */
@Path("/api/v1/commitments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CommitmentsApi {
    private final Commitments commitments;
    private final CheckBacks checkBacks;
    private final Idempotency idempotency;

    public CommitmentsApi(Commitments commitments, CheckBacks checkBacks, Idempotency idempotency) {
        this.commitments = commitments;
        this.checkBacks = checkBacks;
        this.idempotency = idempotency;
    }

    public record CommitmentsResponse(List<CommitmentResponse> commitments) {}

    /** @param reviewOn absent for the default date, or to keep the date of an open commitment */
    public record WordingRequest(
            @Nullable String when, @Nullable String will, @Nullable Scope scope, Optional<LocalDate> reviewOn) {
        CommitmentWording wording() {
            if (scope == null) {
                throw Problem.invalid("scope", "Say whose habit it is about: me, team or organisation.");
            }
            return new CommitmentWording(
                    Objects.requireNonNullElse(when, ""), Objects.requireNonNullElse(will, ""), scope, reviewOn);
        }

        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "WordingRequest[" + scope + "]";
        }
    }

    /** @param words the owner's own words; they may be left out */
    public record AnswerRequest(
            @Nullable CheckBackAnswer answer, Optional<String> words, Optional<LocalDate> reviewOn) {
        CheckBackAnswer requireAnswer() {
            if (answer == null) {
                throw Problem.invalid("answer", "Say kept, partly, changed or not-yet.");
            }
            return answer;
        }

        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "AnswerRequest[" + answer + "]";
        }
    }

    public record ActionRequest(@Nullable CommitmentAction action) {
        CommitmentAction requireAction() {
            if (action == null) {
                throw Problem.invalid("action", "Say withdraw, discard or restore.");
            }
            return action;
        }
    }

    /** The request that an idempotency key identifies: the same key for another commitment is an error. */
    record IdempotentRequest(CommitmentId commitment, String call, Object body) {}

    /** Without discarded ones. */
    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public CommitmentsResponse list(@Auth Viewer viewer) {
        Map<CommitmentId, List<CheckBack>> answers = checkBacks.answersOf(viewer.id());
        return new CommitmentsResponse(commitments.commitmentsOf(viewer.id()).stream()
                .map(commitment -> CommitmentResponse.of(commitment, answers.getOrDefault(commitment.id(), List.of())))
                .toList());
    }

    @GET
    @Path("{commitment}")
    @Allowed(AccessRule.OWNER)
    public CommitmentResponse one(@Auth Viewer viewer, @PathParam("commitment") CommitmentId id) {
        return response(commitments.require(viewer, id));
    }

    /** Confirms a proposal. */
    @POST
    @Path("{commitment}/confirm")
    @Allowed(AccessRule.OWNER)
    public CommitmentResponse confirm(
            @Auth Viewer viewer,
            @PathParam("commitment") CommitmentId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            @Nullable WordingRequest body) {
        CommitmentWording wording = require(body).wording();
        return write(viewer, key, new IdempotentRequest(id, "confirm", require(body)), () -> {
            commitments.confirm(viewer, id, wording);
        });
    }

    /** Changes an open commitment. */
    @POST
    @Path("{commitment}/change")
    @Allowed(AccessRule.OWNER)
    public CommitmentResponse change(
            @Auth Viewer viewer,
            @PathParam("commitment") CommitmentId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            @Nullable WordingRequest body) {
        CommitmentWording wording = require(body).wording();
        return write(viewer, key, new IdempotentRequest(id, "change", require(body)), () -> {
            commitments.change(viewer, id, wording);
        });
    }

    /** Answers a check-back. */
    @POST
    @Path("{commitment}/check-back")
    @Allowed(AccessRule.OWNER)
    public CommitmentResponse checkBack(
            @Auth Viewer viewer,
            @PathParam("commitment") CommitmentId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            @Nullable AnswerRequest body) {
        AnswerRequest answer = require(body);
        CheckBackAnswer word = answer.requireAnswer();
        return write(viewer, key, new IdempotentRequest(id, "check-back", answer), () -> {
            checkBacks.answer(viewer, id, word, answer.words().orElse(""), answer.reviewOn());
        });
    }

    /** Changes the latest answer. */
    @POST
    @Path("{commitment}/answer")
    @Allowed(AccessRule.OWNER)
    public CommitmentResponse changeAnswer(
            @Auth Viewer viewer,
            @PathParam("commitment") CommitmentId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            @Nullable AnswerRequest body) {
        AnswerRequest answer = require(body);
        CheckBackAnswer word = answer.requireAnswer();
        return write(viewer, key, new IdempotentRequest(id, "answer", answer), () -> {
            checkBacks.change(viewer, id, word, answer.words().orElse(""), answer.reviewOn());
        });
    }

    /** Withdraws, discards or restores it. */
    @POST
    @Path("{commitment}/action")
    @Allowed(AccessRule.OWNER)
    public CommitmentResponse act(
            @Auth Viewer viewer,
            @PathParam("commitment") CommitmentId id,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            @Nullable ActionRequest body) {
        CommitmentAction action = require(body).requireAction();
        return write(viewer, key, new IdempotentRequest(id, "action", require(body)), () -> {
            switch (action) {
                case WITHDRAW -> commitments.withdraw(viewer, id);
                case DISCARD -> commitments.discard(viewer, id);
                case RESTORE -> commitments.restore(viewer, id);
            }
        });
    }

    private CommitmentResponse write(Viewer viewer, Optional<String> key, IdempotentRequest request, Runnable work) {
        return idempotency.call(viewer.id().value(), key, request, CommitmentResponse.class, () -> {
            work.run();
            return response(commitments.requireOwned(viewer, request.commitment()));
        });
    }

    private CommitmentResponse response(Commitment commitment) {
        return CommitmentResponse.of(commitment, CheckBack.inForce(checkBacks.answersTo(commitment)));
    }

    private static <T> T require(@Nullable T body) {
        if (body == null) {
            throw Problem.malformed("body", "Send a JSON object in the body.");
        }
        return body;
    }
}
