package org.onward.people.bulk;

import java.util.Set;
import java.util.function.Consumer;

/** A file whose rows can be read, several times if a transaction is repeated. */
public interface RowSource<F extends RowField> {
    /** The fields for which the file has a column. */
    Set<F> fields();

    /** Reads all rows from the beginning. @throws FileRefused when the file cannot be read to its end */
    void read(Consumer<StagedRow<F>> rows);
}
