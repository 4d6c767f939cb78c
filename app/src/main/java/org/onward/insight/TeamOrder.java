package org.onward.insight;

/** The order of a list of teams. */
enum TeamOrder {
    NAME("Name"),
    PEOPLE("Most people first");

    private final String label;

    TeamOrder(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
