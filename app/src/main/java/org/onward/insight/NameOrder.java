package org.onward.insight;

/** The order of a list of names. */
enum NameOrder {
    TEAM("Team, then name"),
    NAME("Name"),
    FURTHEST("Furthest on the module first");

    private final String label;

    NameOrder(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
