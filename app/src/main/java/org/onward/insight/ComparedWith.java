package org.onward.insight;

/** With which earlier period a period is compared. */
enum ComparedWith {
    BEFORE("The one before"),
    YEAR_BEFORE("The same one a year before");

    private final String label;

    ComparedWith(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
