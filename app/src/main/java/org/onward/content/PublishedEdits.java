package org.onward.content;

import java.util.List;

/** The edits that were made in the browser and published. All nodes read them from the database. */
public interface PublishedEdits {
    PublishedEdits NONE = new PublishedEdits() {
        @Override
        public long number() {
            return 0;
        }

        @Override
        public List<FieldEdit> inForce() {
            return List.of();
        }
    };

    /** A number that changes with every publication. It is cheap, because every node reads it every few seconds. */
    long number();

    /** At most one edit for each field of an item. */
    List<FieldEdit> inForce();
}
