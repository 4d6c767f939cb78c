package org.onward.learning.records;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.database.Transactions;
import org.onward.people.Actor;
import org.onward.people.People;
import org.onward.people.bulk.FileRefused;
import org.onward.people.bulk.ProblemKind;
import org.onward.people.bulk.RowProblems;
import org.onward.people.bulk.RowSource;
import org.onward.web.LondonTime;

/** Compares the mandatory records of a file with those that are known, and applies the differences in one transaction. */
public final class RecordImports {
    private static final int MAX_SUBJECTS = 100;

    /** Listed once for each subject. */
    private static final List<ProblemKind> LISTED_APART = List.of(ProblemKind.UNKNOWN_SUBJECT);

    private final Transactions transactions;
    private final RecordImportDao dao;
    private final RowProblems problems;
    private final People people;
    private final AuditTrail audit;
    private final InstantSource clock;

    public RecordImports(Jdbi jdbi, AuditTrail audit, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(RecordImportDao.class);
        this.problems = new RowProblems(jdbi);
        this.people = new People(jdbi);
        this.audit = audit;
        this.clock = clock;
    }

    /** What an import would change. @throws FileRefused when the file cannot be read as a table */
    public RecordReport compare(RowSource<RecordField> file) {
        return transactions.inTransaction(() -> report(file, false));
    }

    /**
     * Applies a file, or nothing of it when rows are refused and not only the good ones are wanted. The audit trail has one entry
     * for the file: it never says what somebody learnt.
     *
     * @throws FileRefused when the file cannot be read as a table
     */
    public RecordReport apply(Actor by, RowSource<RecordField> file, boolean goodRowsOnly) {
        return transactions.inTransaction(() -> {
            RecordReport report = report(file, true);
            if (report.changesNothing() || (report.refused() > 0 && !goodRowsOnly)) {
                return report(report, false);
            }
            dao.apply();
            audit.record(
                    by.id(),
                    AuditAction.RECORDS_IMPORTED,
                    people.rootTeam().orElseThrow().id().value(),
                    "read %d, created %d, changed %d, unchanged %d, refused %d"
                            .formatted(
                                    report.read(),
                                    report.created(),
                                    report.changed(),
                                    report.unchanged(),
                                    report.refused()));
            return report;
        });
    }

    private RecordReport report(RowSource<RecordField> file, boolean applied) {
        dao.createStaged();
        problems.stage("staged_record", file, List.of(RecordField.values()), Optional.empty());
        dao.analyseStaged();
        dao.addProblems(LondonTime.date(clock.instant()));
        dao.findChanges();
        int read = dao.countRows();
        int created = dao.countChanges(true);
        int changed = dao.countChanges(false);
        int refused = problems.countRefused();
        return new RecordReport(
                read,
                created,
                changed,
                read - created - changed - refused,
                refused,
                dao.unknownSubjects(MAX_SUBJECTS),
                problems.first(LISTED_APART),
                problems.count(LISTED_APART),
                applied);
    }

    private static RecordReport report(RecordReport report, boolean applied) {
        return new RecordReport(
                report.read(),
                report.created(),
                report.changed(),
                report.unchanged(),
                report.refused(),
                report.unknownSubjects(),
                report.problems(),
                report.problemCount(),
                applied);
    }
}
