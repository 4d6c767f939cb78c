package org.onward.people.bulk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.people.Actor;
import org.onward.people.MembershipChange;
import org.onward.people.OrganisationListener;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.Roles;
import org.onward.people.TeamId;
import org.onward.people.TeamSizes;
import org.onward.people.bulk.BulkChangeDao.ChangeEntry;
import org.onward.people.bulk.BulkChangeDao.NewTeam;
import org.onward.people.bulk.BulkReport.Refusal;
import org.onward.people.bulk.ComparisonDao.CategoryCount;
import org.onward.people.bulk.RowProblems.ExtraColumn;
import org.onward.web.LondonTime;

/** Compares the people of a file with those who are known, and applies the differences in one transaction. */
public final class BulkChanges {
    /** More than this share of the people who leave because they are absent needs a confirmation. */
    private static final int MANY_PERCENT = 10;

    private static final int SAMPLES = 5;
    /** Few enough for a small heap, and many enough that the counters of large teams change a few times only. */
    private static final int BATCH = 100_000;

    private final Transactions transactions;
    private final RowProblems problems;
    private final StagingDao staging;
    private final ComparisonDao comparison;
    private final BulkChangeDao dao;
    private final People people;
    private final Roles roles;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final List<OrganisationListener> listeners;

    /** @param listeners beside the team sizes */
    public BulkChanges(
            Jdbi jdbi, Roles roles, AuditTrail audit, InstantSource clock, List<OrganisationListener> listeners) {
        this.transactions = new Transactions(jdbi);
        this.problems = new RowProblems(jdbi);
        this.staging = jdbi.onDemand(StagingDao.class);
        this.comparison = jdbi.onDemand(ComparisonDao.class);
        this.dao = jdbi.onDemand(BulkChangeDao.class);
        this.people = new People(jdbi);
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
        this.listeners = Stream.concat(Stream.of(new TeamSizes(jdbi)), listeners.stream())
                .toList();
    }

    /** What an import would change. @throws FileRefused when the file cannot be read as a table */
    public BulkReport compare(RowSource<PersonField> file, BulkOptions options) {
        return transactions.inTransaction(() -> {
            stage(file);
            return compare(file, options, LondonTime.date(clock.instant())).report();
        });
    }

    /**
     * Applies a file, or nothing of it: see {@link BulkReport#refusal}.
     *
     * @throws FileRefused when the file cannot be read as a table
     */
    public BulkReport apply(Actor by, RowSource<PersonField> file, BulkOptions options) {
        return transactions.inTransaction(() -> {
            stage(file);
            dao.lockOrganisation();
            Instant at = clock.instant();
            Compared compared = compare(file, options, LondonTime.date(at));
            BulkReport report = compared.report();
            return report.refusal().isPresent() || report.changesNothing()
                    ? report
                    : apply(by, report, compared.newTeams(), at);
        });
    }

    private record Compared(BulkReport report, List<NewTeam> newTeams) {}

    private void stage(RowSource<PersonField> file) {
        staging.allowMemory();
        staging.createStaged();
        problems.stage(
                "staged_person",
                file,
                List.of(PersonField.values()),
                Optional.of(new ExtraColumn("new_id", () -> Ids.next().toString())));
        staging.indexStaged();
        staging.analyseStaged();
        staging.addDuplicateNumbers();
    }

    private Compared compare(RowSource<PersonField> file, BulkOptions options, LocalDate today) {
        staging.addContradictions(today);
        TeamResolver resolver = new TeamResolver(staging.openTeams(), options.createTeams());
        staging.createTeams();
        staging.addTeams(resolver.resolve(staging.namedTeams()));
        staging.addTeamProblems();
        comparison.compare(today, file.fields().contains(PersonField.STATUS));
        comparison.indexDifference();
        comparison.analyseDifference();
        comparison.addMissing();
        comparison.addLeaveProblems();
        int comparable = comparison.countComparable();
        comparison.findAbsent(options.complete());
        comparison.indexAbsent();
        refuseUntilConsistent();
        comparison.findChanges();
        comparison.indexChanges();
        comparison.analyseChanges();
        List<NewTeam> newTeams = resolver.created(new HashSet<>(comparison.teamsInUse()));
        List<String> paths = newTeams.stream().map(resolver::path).toList();
        return new Compared(report(options, comparable, paths), newTeams);
    }

    /** A refused row can make another one wrong: the report of a manager who is refused, for example. */
    private void refuseUntilConsistent() {
        int refused;
        do {
            refused = comparison.addDuplicateEmails();
            refused += comparison.addEmailsInUse();
            refused += comparison.addManagerProblems();
            if (refused == 0) {
                refused = refuseCircles();
            }
        } while (refused > 0);
    }

    private int refuseCircles() {
        comparison.createReportingLine();
        comparison.indexReportingLine();
        comparison.analyseReportingLine();
        comparison.findUnreached();
        while (comparison.removeOutside() > 0) {
            // Each pass takes away the lowest level.
        }
        int refused = comparison.addCycles();
        comparison.dropCircles();
        comparison.dropReportingLine();
        return refused;
    }

    private BulkReport report(BulkOptions options, int comparable, List<String> teams) {
        Map<ChangeCategory, Integer> counts = new EnumMap<>(ChangeCategory.class);
        for (CategoryCount each : comparison.countChanges()) {
            counts.put(each.category(), each.people());
        }
        int read = staging.countRows();
        int created = counts.getOrDefault(ChangeCategory.NEW, 0);
        int moved = counts.getOrDefault(ChangeCategory.MOVED, 0);
        int left = counts.getOrDefault(ChangeCategory.LEFT, 0);
        int returned = counts.getOrDefault(ChangeCategory.RETURNED, 0);
        int absent = counts.getOrDefault(ChangeCategory.ABSENT, 0);
        int changed = moved + left + returned + counts.getOrDefault(ChangeCategory.CHANGED, 0);
        int refused = problems.countRefused();
        return new BulkReport(
                read,
                created,
                changed,
                read - created - changed - refused,
                refused,
                moved,
                left,
                returned,
                absent,
                comparable,
                teams,
                comparison.samples(SAMPLES),
                problems.first(List.of()),
                problems.count(List.of()),
                0,
                0,
                refusal(options, refused, absent, comparable),
                false);
    }

    private static Optional<Refusal> refusal(BulkOptions options, int refused, int absent, int comparable) {
        if (refused > 0 && !options.goodRowsOnly()) {
            return Optional.of(Refusal.PROBLEMS);
        }
        boolean many = (long) absent * 100 > (long) comparable * MANY_PERCENT;
        boolean confirmed = options.confirmedLeavers().isPresent()
                && options.confirmedLeavers().getAsInt() == absent;
        return many && !confirmed ? Optional.of(Refusal.MANY_ABSENT) : Optional.empty();
    }

    private BulkReport apply(Actor by, BulkReport report, List<NewTeam> newTeams, Instant at) {
        createTeams(by, newTeams, at);
        int withoutAdministrator = dao.leaversWithRoles().stream()
                .mapToInt(person -> roles.endGrantsOf(person, by).size())
                .sum();
        dao.lockSteps();
        List<BulkChangeDao.LedTeam> led = dao.ledTeams();
        dao.addPastTeams(at);
        dao.removeLeaders(at);
        dao.endProposals(at);
        dao.addPastMemberships(at);
        dao.freeAddresses();
        dao.addPeople(at);
        dao.updatePeople(at);
        dao.removeLineManagers();
        dao.removeExpectedManagers();
        dao.deleteUnstartedPosts(at);
        dao.endPosts(at);
        dao.addPosts(at);
        LocalDate today = LondonTime.date(at);
        dao.deleteLeaveAfter(today);
        dao.endLeave(today);
        dao.changeLeave();
        dao.addLeave();
        dao.addStates(at);
        notifyListeners(at);
        led.forEach(team -> audit.record(
                by.id(), AuditAction.LEADER_REMOVED, team.team().value(), "person %s".formatted(team.leader())));
        recordEach(by);
        TeamId top = people.rootTeam().orElseThrow().id();
        audit.record(
                by.id(),
                AuditAction.PEOPLE_IMPORTED,
                top.value(),
                "read %d, created %d, changed %d, unchanged %d, refused %d, absent %d"
                        .formatted(
                                report.read(),
                                report.created(),
                                report.changed(),
                                report.unchanged(),
                                report.refused(),
                                report.absent()));
        return report.applied(led.size(), withoutAdministrator);
    }

    private void createTeams(Actor by, List<NewTeam> teams, Instant at) {
        if (teams.isEmpty()) {
            return;
        }
        dao.addTeams(teams, at);
        dao.addLines(teams.stream().map(NewTeam::id).toList());
        audit.recordAll(
                by.id(),
                AuditAction.TEAM_CREATED,
                teams.stream().map(team -> team.id().value()).toList(),
                teams.stream()
                        .map(team ->
                                team.parent().map("below team %s"::formatted).orElse(""))
                        .toList());
    }

    private void notifyListeners(Instant at) {
        inBatches(
                dao::membershipChanges,
                (List<MembershipChange> batch) -> listeners.forEach(each -> each.membershipsChanged(batch)));
        List<PersonId> leavers = dao.leavers();
        if (!leavers.isEmpty()) {
            listeners.forEach(each -> each.peopleLeft(leavers, at));
        }
    }

    private void recordEach(Actor by) {
        Map<AuditAction, Entries> waiting = new EnumMap<>(AuditAction.class);
        dao.entries(entry -> {
            Entries entries = waiting.computeIfAbsent(entry.action(), action -> new Entries());
            entries.add(entry);
            if (entries.subjects.size() == BATCH) {
                record(by, entry.action(), entries);
            }
        });
        waiting.forEach((action, entries) -> record(by, action, entries));
    }

    private void record(Actor by, AuditAction action, Entries entries) {
        audit.recordAll(by.id(), action, entries.subjects, entries.details);
        entries.subjects.clear();
        entries.details.clear();
    }

    private static final class Entries {
        private final List<UUID> subjects = new ArrayList<>();
        private final List<String> details = new ArrayList<>();

        void add(ChangeEntry entry) {
            subjects.add(entry.person());
            details.add(entry.detail());
        }
    }

    /** Reads rows with a cursor, and hands them on in lists of a limited length. */
    private static <T> void inBatches(Consumer<Consumer<T>> rows, Consumer<List<T>> work) {
        List<T> batch = new ArrayList<>();
        rows.accept(row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                work.accept(batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            work.accept(batch);
        }
    }
}
