package org.onward.learning;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Library;
import org.onward.database.Transactions;
import org.onward.job.Job;
import org.onward.web.LondonTime;

/**
 * The only figures about private progress: how many people of the organisation have begun an item, openly and privately, at
 * the end of each month. They are written once.
 */
public final class MonthlyTotals {
    /** A total is written where the open and the private part are each at least this. */
    static final int MIN_PEOPLE = 11;

    private final Transactions transactions;
    private final MonthlyTotalDao dao;
    private final InstantSource clock;

    public MonthlyTotals(Jdbi jdbi, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(MonthlyTotalDao.class);
        this.clock = clock;
    }

    /** Writes the totals of the last month, unless they are written. It runs daily, so that a missed day does not matter. */
    public Job job() {
        return Job.daily("write-monthly-totals", "Monthly totals of the organisation", LocalTime.of(4, 0), this::write);
    }

    void write() {
        LocalDate until = LondonTime.date(clock.instant()).withDayOfMonth(1);
        LocalDate month = until.minusMonths(1);
        transactions.useTransaction(() -> {
            if (dao.claim(month, clock.instant()) > 0) {
                dao.write(month, until.atStartOfDay(LondonTime.ZONE).toInstant(), MIN_PEOPLE);
            }
        });
    }

    /** The totals of the last month that has any, by item. */
    List<MonthlyTotal> latest() {
        return dao.latest();
    }

    /** The same for a page. */
    public Optional<MonthlyTotalsSummary> summary(Library library) {
        return MonthlyTotalsSummary.of(latest(), library);
    }
}
