package org.onward.composer;

/**
 * A fact that speaks for a prompt.
 *
 * @param leader for who leads the team: one plain sentence, with everything
 * @param everybody for whatever is printed or shared: no person, no incident, no safety; may be empty
 * @param again the shorter form for when the same fact was told earlier on the sheet; may be empty
 */
record Reason(String leader, String everybody, String again) {
    static Reason forAll(String sentence, String again) {
        return new Reason(sentence, sentence, again);
    }

    static Reason forLeader(String sentence, String again) {
        return new Reason(sentence, "", again);
    }
}
