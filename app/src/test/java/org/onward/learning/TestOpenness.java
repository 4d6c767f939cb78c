package org.onward.learning;

import org.jdbi.v3.core.Jdbi;
import org.onward.content.ShippedContent;

/** Opens items for tests of what others see. */
public final class TestOpenness {
    private TestOpenness() {}

    /** Opens every step on a module, or on a resource, of everybody whom the database has by now, as if they shared all. */
    public static void openEverything(Jdbi jdbi) {
        String[] items = java.util.stream.Stream.concat(
                        ShippedContent.library().modules().stream(), ShippedContent.library().resources().stream())
                .map(item -> item.id().value())
                .toArray(String[]::new);
        jdbi.useHandle(handle -> {
            handle.execute(
                    """
                    INSERT INTO openness (person, item, cause, source, opened_from, until, recorded)
                    SELECT id, item, 'shared', id, '-infinity', 'infinity', 'epoch' FROM person CROSS JOIN unnest(?) AS item
                    """,
                    (Object) items);
            handle.execute(
                    """
                    INSERT INTO progress (person, item, minutes, open)
                    SELECT id, item, 0, multirange(tstzrange('-infinity', 'infinity')) FROM person CROSS JOIN unnest(?) AS item
                    ON CONFLICT (person, item) DO NOTHING
                    """,
                    (Object) items);
        });
    }
}
