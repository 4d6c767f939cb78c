package org.onward.help;

/** What people can speak to a local contact about. The order is the order on the page. */
public enum ContactKind {
    ONWARD("Help with Onward", "Signing in, a wrong team or manager, something that does not work"),
    LEARNING_AND_DEVELOPMENT("Learning and development", "What to learn, time for it, running a discussion"),
    FREEDOM_TO_SPEAK_UP_GUARDIAN(
            "Freedom to Speak Up guardian", "Anything that gets in the way of good care or a good place to work"),
    EQUALITY_LEAD("Equality, diversity and inclusion lead", "Fairness at work, adjustments, staff networks"),
    TRADE_UNION("Trade union", "Advice from a representative who is not your manager"),
    STAFF_SUPPORT("Staff support", "Your own wellbeing, in confidence"),
    DATA_PROTECTION_OFFICER(
            "Data protection officer", "What is kept about you, a copy of it, a correction, a complaint");

    private final String label;
    private final String subjects;

    ContactKind(String label, String subjects) {
        this.label = label;
        this.subjects = subjects;
    }

    String label() {
        return label;
    }

    String subjects() {
        return subjects;
    }
}
