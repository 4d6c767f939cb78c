package org.onward.prompts;

/**
 * How welcome a prompt is, by one rule.
 *
 * @param points for every minute of the prompt; fewer than none when it is less welcome
 * @param because the fact behind it, as one plain sentence; empty when the rule has nothing to say
 * @param again the shorter sentence for when the same fact was told earlier on the sheet; may be empty
 */
record Liking(int points, String because, String again) {
    static Liking silent(int points) {
        return new Liking(points, "", "");
    }
}
