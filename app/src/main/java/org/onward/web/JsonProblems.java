package org.onward.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains what is wrong with a JSON body: the field and the fix. Jackson's messages name Java classes and parser
 * tokens, so they are not shown.
 */
final class JsonProblems {
    private static final String BODY = "body";
    private static final String DUPLICATE = "Duplicate field";

    private JsonProblems() {}

    static Problem of(JsonProcessingException thrown) {
        JacksonException origin = origin(thrown);
        String field = field(thrown, origin);
        if (origin instanceof JsonLimits.LimitExceeded exceeded) {
            return exceeded.isWholeBodyTooLarge()
                    ? new Problem(Problem.ProblemType.TOO_LARGE, exceeded.getOriginalMessage(), List.of())
                    : Problem.malformed(field, exceeded.getOriginalMessage());
        }
        return Problem.malformed(field, message(origin));
    }

    private static String message(JacksonException origin) {
        if (origin instanceof UnreadableValue unreadable) {
            return unreadable.getOriginalMessage();
        }
        if (origin instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        if (origin instanceof InputCoercionException tooLarge) {
            return "The number is too large. " + expected(tooLarge.getTargetType());
        }
        if (origin instanceof StreamReadException unreadable) {
            return unreadableText(unreadable);
        }
        // Thrown by the constructor of an id or an enum word. NumberFormatException comes from Java itself.
        if (origin.getCause() instanceof IllegalArgumentException refused
                && !(refused instanceof NumberFormatException)
                && refused.getMessage() != null) {
            return refused.getMessage();
        }
        if (origin instanceof MismatchedInputException mismatched) {
            return mismatched.getPath().isEmpty()
                    ? "Send one JSON object in the body, and nothing after it."
                    : expected(mismatched.getTargetType());
        }
        return "This value cannot be read. See the API's description of the field.";
    }

    /** The first exception. Jackson wraps it once for each surrounding list or object. */
    private static JacksonException origin(JacksonException thrown) {
        JacksonException origin = thrown;
        while (origin.getCause() instanceof JacksonException cause && cause != origin) {
            origin = cause;
        }
        return origin;
    }

    private static String field(JsonProcessingException thrown, JacksonException origin) {
        if (isDuplicate(origin) && origin.getProcessor() instanceof JsonParser parser) {
            return parser.getParsingContext()
                    .pathAsPointer()
                    .toString()
                    .substring(1)
                    .replace('/', '.');
        }
        if (thrown instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
        }
        return BODY;
    }

    private static boolean isDuplicate(JacksonException origin) {
        return origin instanceof StreamReadException
                && origin.getOriginalMessage().startsWith(DUPLICATE);
    }

    private static String unreadableText(StreamReadException unreadable) {
        if (isDuplicate(unreadable)) {
            return "The field is in the object twice. Send it once.";
        }
        if (unreadable instanceof JsonEOFException) {
            return "The JSON ends before it is complete. Look for a quote or bracket that was not closed.";
        }
        JsonLocation location = unreadable.getLocation();
        String place = location == null
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        return "The body is not JSON in UTF-8%s. Look for a comma, quote or bracket that is missing or too many there."
                .formatted(place);
    }

    private static String unknownField(UnrecognizedPropertyException unknown) {
        return "There is no such field. Known fields: "
                + (unknown.getKnownPropertyIds() == null
                        ? ""
                        : unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "Use a value of another type.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "Use true or false.";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "Use a whole number, such as 45.";
        }
        if (type == LocalDate.class) {
            return ValueFormats.DATE;
        }
        if (type == Instant.class) {
            return ValueFormats.INSTANT;
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "Use a list in square brackets.";
        }
        return isText(type) ? "Use text in quotes." : "Use an object in curly brackets.";
    }

    /** Ids (records with one component) and enum constants are text in JSON. */
    private static boolean isText(Class<?> type) {
        return type == String.class
                || type.isEnum()
                || (type.isRecord()
                        && type.getRecordComponents().length == 1
                        && type.getRecordComponents()[0].getName().equals("value"));
    }
}
