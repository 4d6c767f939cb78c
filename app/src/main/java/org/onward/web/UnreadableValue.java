package org.onward.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value in a JSON body that cannot be read. Its message says what to write instead and is shown to the client. */
final class UnreadableValue extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    UnreadableValue(JsonParser parser, String message) {
        super(parser, message);
    }
}
