package org.onward.discussion;

import org.jdbi.v3.core.Jdbi;

/** What tests ask of the tables. */
final class Sittings {
    private Sittings() {}

    static int count(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.select("SELECT count(*) FROM discussion_session")
                .mapTo(int.class)
                .one());
    }
}
