package org.onward.roster;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import org.onward.people.Actor;
import org.onward.people.bulk.BulkOptions;
import org.onward.people.bulk.BulkReport;
import org.onward.people.change.TestChanges;

/** Imports of people from text, with the options that a test changes one by one. */
record TestImport(Jdbi jdbi, InstantSource clock, String profile, BulkOptions options) {
    static TestImport of(Jdbi jdbi, InstantSource clock) {
        return new TestImport(jdbi, clock, "onward", new BulkOptions(false, false, false, OptionalInt.empty()));
    }

    TestImport creatingTeams() {
        return with(new BulkOptions(options.complete(), true, options.goodRowsOnly(), options.confirmedLeavers()));
    }

    TestImport goodRows() {
        return with(new BulkOptions(options.complete(), options.createTeams(), true, options.confirmedLeavers()));
    }

    TestImport complete() {
        return with(new BulkOptions(true, options.createTeams(), options.goodRowsOnly(), options.confirmedLeavers()));
    }

    TestImport confirming(int leavers) {
        return with(new BulkOptions(
                options.complete(), options.createTeams(), options.goodRowsOnly(), OptionalInt.of(leavers)));
    }

    TestImport by(String profileName) {
        return new TestImport(jdbi, clock, profileName, options);
    }

    BulkReport compare(String... lines) {
        return compare(text(lines));
    }

    BulkReport compare(byte[] file) {
        return open(file).compare(TestChanges.of(jdbi, clock).bulk(), options);
    }

    BulkReport apply(String... lines) {
        return apply(text(lines));
    }

    BulkReport apply(byte[] file) {
        return open(file).apply(TestChanges.of(jdbi, clock).bulk(), Actor.OPERATOR, options);
    }

    PeopleImport open(byte[] file) {
        return PeopleImport.open(() -> new ByteArrayInputStream(file), profile, rows -> {});
    }

    /** {@code 3 employee-number duplicate-number 2}: the line, the field, the problem, and the other line. */
    static List<String> problems(BulkReport report) {
        return report.problems().stream()
                .map(problem -> "%d %s %s%s"
                        .formatted(
                                problem.line(),
                                problem.field(),
                                problem.kind()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                                problem.otherLine().map(" %d"::formatted).orElse("")))
                .toList();
    }

    private static byte[] text(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private TestImport with(BulkOptions changed) {
        return new TestImport(jdbi, clock, profile, changed);
    }
}
