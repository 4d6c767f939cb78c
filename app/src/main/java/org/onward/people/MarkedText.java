package org.onward.people;

import java.util.ArrayList;
import java.util.List;

/** A text in parts, with those marked that may be about somebody. */
public record MarkedText(List<TextPart> parts) {
    public record TextPart(String text, boolean isMarked) {}

    public MarkedText {
        parts = List.copyOf(parts);
    }

    /** @param mentions of this text, in order */
    public static MarkedText of(String text, List<NameMention> mentions) {
        List<TextPart> parts = new ArrayList<>();
        int end = 0;
        for (NameMention mention : mentions) {
            if (mention.start() > end) {
                parts.add(new TextPart(text.substring(end, mention.start()), false));
            }
            parts.add(new TextPart(text.substring(mention.start(), mention.end()), true));
            end = mention.end();
        }
        if (end < text.length()) {
            parts.add(new TextPart(text.substring(end), false));
        }
        return new MarkedText(parts);
    }
}
