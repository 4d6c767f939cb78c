package org.onward.browsing.local;

/** The kinds of what an organisation offers. The order is the order on the page. */
public enum LocalOfferKind {
    STAFF_NETWORK(
            "Staff network", "Staff networks", "Colleagues who meet, and what they do is open to you or to allies"),
    MENTORING("Mentoring", "Mentoring", "Somebody who has done it before, or whom you mentor"),
    COACHING("Coaching", "Coaching", "A trained person who helps you think, in confidence"),
    FACILITATORS(
            "Trained facilitators", "Trained facilitators", "Somebody from outside your team who runs a discussion"),
    OTHER("Something else", "Also here", "Other groups and schemes");

    private final String label;
    private final String heading;
    private final String use;

    LocalOfferKind(String label, String heading, String use) {
        this.label = label;
        this.heading = heading;
        this.use = use;
    }

    public String label() {
        return label;
    }

    public String heading() {
        return heading;
    }

    public String use() {
        return use;
    }
}
