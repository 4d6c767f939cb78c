package org.onward.people.bulk;

import org.onward.text.EnumWords;

/** What a row of a file says about a person. A blank cell keeps what is known. */
public enum PersonField implements RowField {
    EMPLOYEE_NUMBER("Employee number", 50),
    NAME("Name", 200),
    PREFERRED_NAME("Preferred name", 200),
    EMAIL("Email", 254),
    TEAM_CODE("Team code", 50),
    TEAM("Team", 2000),
    LINE_MANAGER("Line manager number", 50),
    POST("Post", 200),
    ROLE_FAMILY("Role family", 100),
    BAND("Band", 50),
    WORKING_DAYS("Working days", 100),
    STARTS("Start date", 40),
    STATUS("Status", 50),
    LAST_DAY("Last day", 40),
    LEAVE_FROM("Leave from", 40),
    LEAVE_UNTIL("Leave until", 40);

    private final String label;
    private final int maxLength;

    PersonField(String label, int maxLength) {
        this.label = label;
        this.maxLength = maxLength;
    }

    /** Its heading in a file of Onward's own form. */
    @Override
    public String label() {
        return label;
    }

    @Override
    public int maxLength() {
        return maxLength;
    }

    @Override
    public String word() {
        return EnumWords.wordOf(this);
    }
}
