package org.onward.content;

import java.util.regex.Pattern;

/** Checks content ids: lower-case words joined by hyphens, at most 60 characters. */
public final class Slugs {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 60;

    private Slugs() {}

    public static boolean valid(String value) {
        return value.length() <= MAX_LENGTH && SLUG.matcher(value).matches();
    }

    /** @throws IllegalArgumentException naming the field and the expected form */
    static void require(String field, String value) {
        if (!valid(value)) {
            throw new IllegalArgumentException(
                    "The %s id is made of lower-case words joined by hyphens, such as inclusive-meetings"
                            .formatted(field));
        }
    }
}
