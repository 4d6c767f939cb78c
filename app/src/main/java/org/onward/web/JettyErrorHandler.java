package org.onward.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that Jetty rejects before Jersey sees them, such as an address that cannot be decoded. The response
 * has the same form and headers as every other problem and does not reveal the server's software.
 */
public final class JettyErrorHandler extends ErrorHandler {
    private static final String HTML = "text/html; charset=utf-8";

    private final PageRenderer pages;
    private final ObjectMapper json;

    public JettyErrorHandler(PageRenderer pages, ObjectMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = problemOf(status);
        boolean api = String.valueOf(request.getHttpURI().getPath()).startsWith("/api/");
        SecurityHeaders.ALL.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, SecurityHeaders.DO_NOT_STORE);
        if (problem.type() == Problem.ProblemType.BUSY) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, ProblemMapper.RETRY_AFTER_SECONDS);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, api ? ProblemMapper.PROBLEM_JSON.toString() : HTML);
        Content.Sink.write(response, true, api ? json(problem) : html(problem), callback);
    }

    private static Problem problemOf(int status) {
        return switch (status) {
            case 400 -> Problem.malformed("address", "The address has something in it that cannot be read.");
            case 414, 431 ->
                new Problem(Problem.ProblemType.TOO_LARGE, "The address or its headers are too long.", List.of());
            default -> ProblemMapper.ofStatus(status);
        };
    }

    private String html(Problem problem) {
        return pages.signedOut(new ProblemPage(problem, ""));
    }

    private String json(Problem problem) {
        try {
            return json.writeValueAsString(ProblemJson.of(problem, ""));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written as JSON", e);
        }
    }
}
