package org.onward.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;

/** Reads entries, the newest first. Who may read which is for the caller to decide. */
public final class AuditReader {
    /** The position before the newest entry. */
    public static final long START_AT_NEWEST = Long.MAX_VALUE;

    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private final Jdbi jdbi;
    private final AuditReaderDao dao;

    public AuditReader(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.dao = jdbi.onDemand(AuditReaderDao.class);
    }

    /** @param before only entries with a lower sequence number */
    public List<AuditEntry> page(AuditFilter filter, long before, int limit) {
        return jdbi.withHandle(handle -> {
            try (Stream<AuditEntry> entries = read(filter, before, limit)) {
                return entries.toList();
            }
        });
    }

    /** Every entry, while it is read. */
    public void export(AuditFilter filter, Consumer<AuditEntry> consumer) {
        jdbi.useTransaction(handle -> {
            try (Stream<AuditEntry> entries = read(filter, START_AT_NEWEST, Integer.MAX_VALUE)) {
                entries.forEach(consumer);
            }
        });
    }

    /**
     * What others did that concerns one person: to them, or by looking at a list of names of a team that they were in at the
     * time, or of one above it.
     */
    public List<AuditEntry> entriesAbout(UUID person, long before, int limit) {
        return dao.entriesAbout(person, before, limit);
    }

    /** To be used within a call with a handle, which the stream reads from. */
    private Stream<AuditEntry> read(AuditFilter filter, long before, int limit) {
        String action = filter.action().map(AuditAction::text).orElse("");
        Instant from = filter.from().orElse(Instant.EPOCH);
        Instant until = filter.until().orElse(FAR);
        return filter.people().isPresent()
                ? dao.entriesAboutPeople(
                        filter.people().get(), filter.parts(), filter.everywhere(), action, from, until, before, limit)
                : dao.entries(filter.parts(), filter.everywhere(), action, from, until, before, limit);
    }
}
