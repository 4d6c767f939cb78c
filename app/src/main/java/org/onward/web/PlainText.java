package org.onward.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Text in JSON without the character NUL, which PostgreSQL's text cannot hold and nobody types. */
public final class PlainText extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    private PlainText() {}

    public static Module module() {
        return new SimpleModule("plain-text").addDeserializer(String.class, new PlainText());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && text.indexOf('\0') >= 0) {
            throw JsonMappingException.from(parser, "Text cannot have the character NUL (\\u0000).");
        }
        return text;
    }
}
