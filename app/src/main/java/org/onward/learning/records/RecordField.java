package org.onward.learning.records;

import org.onward.people.bulk.RowField;
import org.onward.text.EnumWords;

/** What a row of a file says about a mandatory training record. */
public enum RecordField implements RowField {
    EMPLOYEE_NUMBER("Employee number", 50),
    SUBJECT("Subject", 300),
    COMPLETED("Completed", 40),
    EXPIRES("Expires", 40);

    private final String label;
    private final int maxLength;

    RecordField(String label, int maxLength) {
        this.label = label;
        this.maxLength = maxLength;
    }

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
