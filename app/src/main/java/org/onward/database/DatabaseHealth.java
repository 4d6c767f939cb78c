package org.onward.database;

import com.codahale.metrics.health.HealthCheck;
import org.jdbi.v3.core.Jdbi;

/** Well while the database answers. */
public final class DatabaseHealth extends HealthCheck {

    private final Jdbi jdbi;

    public DatabaseHealth(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    protected Result check() {
        jdbi.useHandle(
                handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
        return Result.healthy();
    }
}
