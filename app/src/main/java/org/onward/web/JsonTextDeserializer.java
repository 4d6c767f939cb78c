package org.onward.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.onward.text.RefusedCharacter;
import org.onward.text.TextRule;

/** Reads text in JSON by the {@link TextRule}. Values of other types are not converted to text. */
final class JsonTextDeserializer extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new UnreadableValue(parser, "Use text in quotes.");
        }
        String text = super.deserialize(parser, context);
        String normal = TextRule.normalise(text);
        Optional<RefusedCharacter> refused = TextRule.firstRefused(normal);
        if (refused.isPresent()) {
            throw new UnreadableValue(
                    parser,
                    "This text has %s. Send it without that character."
                            .formatted(refused.get().inWords()));
        }
        return normal;
    }
}
