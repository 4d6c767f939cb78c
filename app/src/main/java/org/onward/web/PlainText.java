package org.onward.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Text in JSON without what PostgreSQL's text cannot hold and nobody types: the character NUL, and halves of characters. */
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
        if (text != null && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw JsonMappingException.from(parser, "Text cannot have half a character (an unpaired surrogate).");
        }
        return text;
    }
}
