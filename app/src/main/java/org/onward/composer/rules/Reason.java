package org.onward.composer.rules;

/**
 * A fact that counts for a prompt.
 *
 * @param leader one plain sentence with all details, for the leader
 * @param everybody the sentence for printed and shared sheets, without anything about a person, an incident or safety;
 *     may be empty
 * @param shortForm the form to use when the same fact was given earlier on the sheet; may be empty
 */
public record Reason(String leader, String everybody, String shortForm) {
    public static Reason forAll(String sentence, String shortForm) {
        return new Reason(sentence, sentence, shortForm);
    }

    static Reason forLeader(String sentence, String shortForm) {
        return new Reason(sentence, "", shortForm);
    }
}
