package org.onward.people.bulk;

/** A field of a row that was imported. */
public interface RowField {
    /** Its name in profiles and in the database: {@code employee-number}. */
    String word();

    /** Its name on pages. */
    String label();

    /** In characters. */
    int maxLength();
}
