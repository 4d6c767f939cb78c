package org.onward.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.onward.learning.records.RecordReport;
import org.onward.people.bulk.BulkReport;
import org.onward.people.bulk.BulkReport.Sample;
import org.onward.people.bulk.RowProblem;
import org.onward.text.English;
import org.onward.text.EnumWords;

/** A report for the command line. It shows names and values of the file to the person who imports it. */
public final class ReportText {
    private static final int MAX_PROBLEMS = 100;
    private static final int MAX_TEAMS = 50;

    private ReportText() {}

    /** @param heading the heading of a field in the file */
    public static List<String> of(BulkReport report, UnaryOperator<String> heading) {
        List<String> lines = new ArrayList<>();
        lines.add("read %,d = created %,d + changed %,d + unchanged %,d + refused %,d"
                .formatted(report.read(), report.created(), report.changed(), report.unchanged(), report.refused()));
        lines.add("changed: moved %,d, left %,d, returned %,d, other %,d"
                .formatted(
                        report.moved(),
                        report.left(),
                        report.returned(),
                        report.changed() - report.moved() - report.left() - report.returned()));
        if (report.absent() > 0) {
            lines.add("%s not in the file, of %,d who may be: %s"
                    .formatted(
                            English.count(report.absent(), "person is", "people are"),
                            report.comparable(),
                            report.applied() ? "left" : "would leave"));
        }
        addTeams(lines, report);
        for (Sample sample : report.samples()) {
            lines.add("  %-9s %s%s %s%s"
                    .formatted(
                            EnumWords.wordOf(sample.category()),
                            sample.line().map("line %d, "::formatted).orElse(""),
                            sample.employeeNumber(),
                            sample.name(),
                            sample.detail().isEmpty() ? "" : ": " + sample.detail()));
        }
        report.problems().stream()
                .limit(MAX_PROBLEMS)
                .map(problem -> line(problem, heading))
                .forEach(lines::add);
        int more = report.problemCount() - Math.min(report.problems().size(), MAX_PROBLEMS);
        if (more > 0) {
            lines.add("  … and %s more.".formatted(English.count(more, "problem")));
        }
        if (report.withoutLeader() > 0) {
            lines.add("%s no leader now.".formatted(English.count(report.withoutLeader(), "team has", "teams have")));
        }
        if (report.withoutAdministrator() > 0) {
            lines.add("%s no administrator now: see ./onward grant."
                    .formatted(English.count(
                            report.withoutAdministrator(), "part of the tree has", "parts of the tree have")));
        }
        return lines;
    }

    /** @param heading the heading of a field in the file */
    public static List<String> of(RecordReport report, UnaryOperator<String> heading) {
        List<String> lines = new ArrayList<>();
        lines.add("read %,d = created %,d + changed %,d + unchanged %,d + refused %,d"
                .formatted(report.read(), report.created(), report.changed(), report.unchanged(), report.refused()));
        if (!report.unknownSubjects().isEmpty()) {
            lines.add(
                    "Subjects that the content does not have; add their names to the profile, or leave their rows out:");
            report.unknownSubjects()
                    .forEach(subject -> lines.add("  “%s”, %s, first in line %d"
                            .formatted(subject.name(), English.count(subject.rows(), "row"), subject.firstLine())));
        }
        addProblems(lines, report.problems(), report.problemCount(), heading);
        return lines;
    }

    private static void addProblems(
            List<String> lines, List<RowProblem> problems, int count, UnaryOperator<String> heading) {
        problems.stream()
                .limit(MAX_PROBLEMS)
                .map(problem -> line(problem, heading))
                .forEach(lines::add);
        int more = count - Math.min(problems.size(), MAX_PROBLEMS);
        if (more > 0) {
            lines.add("  … and %s more.".formatted(English.count(more, "problem")));
        }
    }

    /** A problem with the value of its cell. */
    private static String line(RowProblem problem, UnaryOperator<String> heading) {
        return "  line %d, %s%s: %s%s %s"
                .formatted(
                        problem.line(),
                        heading.apply(problem.field()),
                        problem.value().map(" “%s”"::formatted).orElse(""),
                        problem.kind().words(),
                        problem.otherLine().map(" See line %d."::formatted).orElse(""),
                        problem.kind().fix());
    }

    private static void addTeams(List<String> lines, BulkReport report) {
        if (!report.teams().isEmpty()) {
            lines.add("%s %s:"
                    .formatted(
                            English.count(report.teams().size(), "team"), report.applied() ? "created" : "to create"));
            report.teams().stream().limit(MAX_TEAMS).map("  %s"::formatted).forEach(lines::add);
            if (report.teams().size() > MAX_TEAMS) {
                lines.add("  … and %d more.".formatted(report.teams().size() - MAX_TEAMS));
            }
        }
    }
}
