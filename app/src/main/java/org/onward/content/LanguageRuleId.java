package org.onward.content;

import com.fasterxml.jackson.annotation.JsonValue;

/** The stable id of a {@link LanguageRule}. */
public record LanguageRuleId(@JsonValue String value) {
    public LanguageRuleId {
        Slugs.require("language rule", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
