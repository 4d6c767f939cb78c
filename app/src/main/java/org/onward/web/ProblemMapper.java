package org.onward.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.glassfish.jersey.server.ParamException;
import org.jspecify.annotations.Nullable;
import org.onward.database.Redaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every exception into a response: {@code application/problem+json} (RFC 9457) under /api, a page elsewhere. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final Set<String> SAFE_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    static final String RETRY_AFTER_SECONDS = "5";
    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    @Context
    @Nullable
    private UriInfo address;

    @Context
    @Nullable
    private Request request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof FormRejected rejected) {
            return rejectedForm(rejected);
        }
        if (thrown instanceof WebApplicationException redirect
                && redirect.getResponse().getStatus() / 100 == 3) {
            return redirect.getResponse();
        }
        Problem problem = problemOf(thrown);
        if (problem.type() == Problem.ProblemType.SIGNED_OUT && !isApi() && isSafeMethod()) {
            return redirectToSignIn();
        }
        String reference = "";
        if (problem.type() == Problem.ProblemType.INTERNAL_ERROR) {
            reference = Tokens.random().substring(0, 8);
            LOG.error("Request failed, reference {}", reference, Redaction.redact(thrown));
        }
        if (problem.type() == Problem.ProblemType.BUSY) {
            reference = logBusy(thrown);
        }
        Response answer = isApi() ? json(problem, reference) : page(problem, reference);
        if (problem.type() == Problem.ProblemType.BUSY || problem.type() == Problem.ProblemType.TOO_MANY) {
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer;
    }

    private static Problem problemOf(Throwable thrown) {
        // Jackson or Jersey may have wrapped a problem that a record's constructor threw.
        Optional<Problem> problem = Problem.causeOf(thrown);
        if (problem.isPresent()) {
            return problem.get();
        }
        // A failure to write JSON is an internal error, not an error in the request's body.
        if (thrown instanceof JsonProcessingException json && !(json.getProcessor() instanceof JsonGenerator)) {
            return JsonProblems.of(json);
        }
        if (thrown instanceof ParamException parameter) {
            return ofParameter(parameter);
        }
        if (thrown instanceof HttpException refused) {
            return ofStatus(refused.getCode());
        }
        if (thrown instanceof WebApplicationException web) {
            return ofStatus(web.getResponse().getStatus());
        }
        if (BodyReadFailures.failedIn(thrown)) {
            return BodyReadFailures.incompleteBody();
        }
        return new Problem(
                Problem.ProblemType.INTERNAL_ERROR,
                "Nothing you entered caused this. Please try again in a minute.",
                List.of());
    }

    /** Logs without the stack trace, because there may be thousands of equal entries. */
    private static String logBusy(Throwable reason) {
        String reference = Tokens.random().substring(0, 8);
        LOG.warn(
                "Request rejected because the service is busy, reference {}: {}",
                reference,
                Redaction.redact(reason).getMessage());
        return reference;
    }

    private static Response rejectedForm(FormRejected rejected) {
        if (rejected.problemType() == Problem.ProblemType.BUSY && rejected.getCause() != null) {
            logBusy(rejected.getCause());
        }
        Response.ResponseBuilder answer = Response.status(rejected.problemType().status())
                .entity(rejected.page())
                .type(MediaType.TEXT_HTML_TYPE);
        return rejected.problemType() == Problem.ProblemType.BUSY
                ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
                : answer.build();
    }

    private static Problem ofParameter(ParamException parameter) {
        if (parameter instanceof ParamException.PathParamException) {
            return new Problem(
                    Problem.ProblemType.NOT_FOUND,
                    "The address has a part that cannot be right: " + parameter.getParameterName() + ".",
                    List.of(new FieldProblem(parameter.getParameterName(), "Follow a link from a page instead.")));
        }
        Throwable cause = parameter.getCause();
        // Thrown by the constructor of an id or an enum word. NumberFormatException comes from Java itself.
        String why = cause instanceof IllegalArgumentException
                        && !(cause instanceof NumberFormatException)
                        && cause.getMessage() != null
                ? cause.getMessage()
                : "This value cannot be read.";
        return Problem.malformed(parameter.getParameterName(), why);
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.signedOut();
            case 403 -> Problem.notAllowed("Ask your L&D team if you think it should be.");
            case 404 -> Problem.notFound("The address may be mistyped, or what was here has gone.");
            case 405 ->
                new Problem(
                        Problem.ProblemType.METHOD_NOT_ALLOWED,
                        "Use one of the methods that the address knows.",
                        List.of());
            case 406, 415 ->
                new Problem(
                        Problem.ProblemType.UNSUPPORTED,
                        "Send JSON to /api/v1 and forms to pages.",
                        List.of(new FieldProblem("Content-Type", "application/json under /api/v1")));
            case 413 -> new Problem(Problem.ProblemType.TOO_LARGE, "Send less at once.", List.of());
            case 503 -> Problem.busy();
            default ->
                status >= 500
                        ? new Problem(Problem.ProblemType.INTERNAL_ERROR, "Please try again in a minute.", List.of())
                        : Problem.malformed("request", "The request cannot be read.");
        };
    }

    private boolean isApi() {
        return address != null && Paths.isApi(address);
    }

    private boolean isSafeMethod() {
        return request != null && SAFE_METHODS.contains(request.getMethod());
    }

    /** Redirects to the sign-in page, which leads back to the requested page. */
    private Response redirectToSignIn() {
        URI asked = address == null ? URI.create("/") : address.getRequestUri();
        SiteAddress after =
                SiteAddress.of(asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()));
        return Response.seeOther(
                        URI.create("/sign-in?after=" + URLEncoder.encode(after.value(), StandardCharsets.UTF_8)))
                .build();
    }

    private static Response json(Problem problem, String reference) {
        return Response.status(problem.type().status())
                .entity(ProblemJson.of(problem, reference))
                .type(PROBLEM_JSON)
                .build();
    }

    private static Response page(Problem problem, String reference) {
        return Response.status(problem.type().status())
                .entity(new ProblemPage(problem, reference))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
