package org.onward.composer.model;

import org.onward.text.English;

/**
 * Words for how many people of a team did something, for reading out in the room. Fewer than five people are "some".
 * When fewer than five are left over, it is "most". An exact count such as two of twelve could point at two people. See
 * docs/decisions/0022.
 */
public final class TeamShare {
    static final int MIN_PEOPLE_COUNTED = 5;

    private TeamShare() {}

    /** Such as "Some of you have", "Seven of the 12 of you have", "Most of you have" or "Your whole team has". */
    public static String startOfSentence(int count, int people) {
        if (count >= people) {
            return "Your whole team has";
        }
        if (count < MIN_PEOPLE_COUNTED) {
            return "Some of you have";
        }
        return people - count < MIN_PEOPLE_COUNTED
                ? "Most of you have"
                : "%s of the %s of you have"
                        .formatted(English.capitalised(English.number(count)), English.number(people));
    }

    /** Such as "Some commitments in your team are due" or "Commitments of seven people in your team are due". */
    public static String haveCommitmentsDue(int people) {
        return people < MIN_PEOPLE_COUNTED
                ? "Some commitments in your team are due"
                : "Commitments of %s people in your team are due".formatted(English.number(people));
    }
}
