package org.onward.team;

/** The order of a list of people. People on the same rung are in the order of their names. */
enum PeopleOrder {
    NAME("Name"),
    FURTHEST("Furthest on the module first"),
    LEAST_FAR("Least far on the module first");

    private final String label;

    PeopleOrder(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
