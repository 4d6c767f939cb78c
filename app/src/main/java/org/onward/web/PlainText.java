package org.onward.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Optional;
import org.onward.text.RefusedCharacter;
import org.onward.text.TextRule;

/** Text in JSON, read by the {@link TextRule}. */
public final class PlainText extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    private PlainText() {}

    public static Module module() {
        return new SimpleModule("plain-text").addDeserializer(String.class, new PlainText());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text == null) {
            return text;
        }
        String normal = TextRule.normalise(text);
        Optional<RefusedCharacter> refused = TextRule.firstRefused(normal);
        if (refused.isPresent()) {
            throw JsonMappingException.from(
                    parser,
                    "This text has %s. Send it without that character."
                            .formatted(refused.get().inWords()));
        }
        return normal;
    }
}
