package org.onward.people;

/**
 * A part of a text that may be about somebody.
 *
 * @param start the index of its first character
 * @param end the index after its last character
 */
public record NameMention(int start, int end, MentionType type) {
    /** Why it may be about somebody. */
    public enum MentionType {
        /** The full name of somebody in the organisation. */
        FULL_NAME,
        /** A first or last name of somebody in the team or in its line. */
        TEAM_NAME,
        /** Words that ask about one colleague, such as "think of our manager". */
        COLLEAGUE
    }

    boolean overlaps(NameMention other) {
        return start < other.end && other.start < end;
    }
}
