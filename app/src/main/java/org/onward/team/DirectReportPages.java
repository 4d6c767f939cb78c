package org.onward.team;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.assignment.AssignmentId;
import org.onward.catalogue.ItemTitles;
import org.onward.content.Library;
import org.onward.people.Viewer;
import org.onward.team.TeamPage.PersonRow;
import org.onward.text.English;
import org.onward.web.Form;
import org.onward.web.LondonTime;

/**
 * Builds the page of the viewer's direct reports. Its queries use the viewer's id, so that nobody else's reports can be
 * read.
 */
public final class DirectReportPages {
    private final DirectReportDao dao;
    private final Supplier<Library> library;
    private final ItemTitles titles;
    private final InstantSource clock;

    public DirectReportPages(Jdbi jdbi, Supplier<Library> library, InstantSource clock) {
        this.dao = jdbi.onDemand(DirectReportDao.class);
        this.library = library;
        this.titles = new ItemTitles(jdbi, library, clock);
        this.clock = clock;
    }

    DirectReportsPage page(Viewer viewer, Form form) {
        List<DirectReportDao.ReportRow> rows = dao.reportProgress(viewer.id(), LondonTime.date(clock.instant()));
        List<TeamActivity> assignments = dao.assignments(viewer.id());
        TeamProgress progress = new TeamProgress(
                library.get(),
                assignments.stream().map(TeamActivity::item).distinct().toList(),
                rows.stream().flatMap(row -> row.progress().stream()).toList());
        AssignmentLines lines =
                AssignmentLines.of(assignments, titles, progress, viewer.id(), LondonTime.date(clock.instant()));
        List<Report> reports = rows.stream()
                .map(row -> new Report(row.member(), row.teamName()))
                .distinct()
                .toList();
        return new DirectReportsPage(
                form.problems(),
                English.count(reports.size(), "person", "people"),
                progress.columns(reports.stream().map(Report::person).toList()),
                reports.stream()
                        .map(report -> new PersonRow(
                                report.person().name(),
                                Optional.empty(),
                                Optional.of(report.teamName()),
                                report.person().pause(),
                                progress.cells(report.person().id())))
                        .toList(),
                assignments.stream()
                        .map(one -> lines.line(one, withdrawHref(viewer, one)))
                        .toList());
    }

    /** Offers the link for the viewer's own assignments only. The withdrawal itself also allows the asker's managers. */
    private static Optional<String> withdrawHref(Viewer viewer, TeamActivity assignment) {
        return assignment
                .askedBy()
                .filter(viewer.id()::equals)
                .map(self -> RequestResource.address(new AssignmentId(assignment.id()), "withdraw", Optional.empty()));
    }

    private record Report(Member person, String teamName) {}
}
