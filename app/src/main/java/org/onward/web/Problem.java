package org.onward.web;

import java.util.List;
import java.util.Optional;
import org.onward.database.TransientDatabaseFailure;

/** Explains to the client why a request cannot be done: which field, why, and what to do. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The type of a problem, with its HTTP status and its title. */
    public enum ProblemType {
        MALFORMED(400, "That could not be read"),
        SIGNED_OUT(401, "Please sign in"),
        NOT_ALLOWED(403, "This is not open to you"),
        NOT_FOUND(404, "There is nothing here"),
        METHOD_NOT_ALLOWED(405, "This address does not do that"),
        TOO_SLOW(408, "That took too long to arrive"),
        CONFLICT(409, "Something changed in the meantime"),
        TOO_LARGE(413, "That is too much at once"),
        UNSUPPORTED(415, "This form of data is not understood"),
        INVALID(422, "Something needs to be put right"),
        TOO_MANY(429, "One thing at a time"),
        INTERNAL_ERROR(500, "Something went wrong on our side"),
        BUSY(503, "Onward cannot answer just now");

        private final int status;
        private final String title;

        ProblemType(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    private final ProblemType kind;
    private final transient List<FieldProblem> fields;

    public Problem(ProblemType kind, String detail, List<FieldProblem> fields) {
        super(detail);
        this.kind = kind;
        this.fields = List.copyOf(fields);
    }

    /** One field of the input is invalid. The message says what to do. */
    public static Problem invalid(String field, String message) {
        return new Problem(ProblemType.INVALID, message, List.of(new FieldProblem(field, message)));
    }

    public static Problem malformed(String field, String message) {
        return new Problem(ProblemType.MALFORMED, message, List.of(new FieldProblem(field, message)));
    }

    public static Problem notFound(String detail) {
        return new Problem(ProblemType.NOT_FOUND, detail, List.of());
    }

    public static Problem notAllowed(String detail) {
        return new Problem(ProblemType.NOT_ALLOWED, detail, List.of());
    }

    public static Problem conflict(String detail) {
        return new Problem(ProblemType.CONFLICT, detail, List.of());
    }

    public static Problem signedOut() {
        return new Problem(
                ProblemType.SIGNED_OUT, "You are not signed in, or were signed out after a while.", List.of());
    }

    /** The service is overloaded or the database is not available. The request itself is correct. */
    public static Problem busy() {
        return new Problem(
                ProblemType.BUSY,
                "Too many people are asking at once, or the database is being looked after. Nothing that you entered"
                        + " caused this. Wait a few seconds, then try again.",
                List.of());
    }

    public static Problem signedOut(String detail) {
        return new Problem(ProblemType.SIGNED_OUT, detail, List.of());
    }

    /** The problem that caused a failure; empty when the failure is an internal error. */
    static Optional<Problem> causeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
        }
        return TransientDatabaseFailure.isCauseOf(failure) ? Optional.of(busy()) : Optional.empty();
    }

    public ProblemType type() {
        return kind;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
