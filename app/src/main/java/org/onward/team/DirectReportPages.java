package org.onward.team;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.catalogue.ItemTitles;
import org.onward.content.Library;
import org.onward.people.Viewer;
import org.onward.team.TeamPage.PersonRow;
import org.onward.web.Form;
import org.onward.web.LondonTime;

/** Gathers the page of people who report to somebody. It shows the viewer's own line only, so nobody else is asked for. */
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
        List<DirectReportDao.ReportRow> rows = dao.standing(viewer.id());
        List<TeamActivity> asked = dao.asked(viewer.id());
        TeamProgress standing = new TeamProgress(
                library.get(),
                asked.stream().map(TeamActivity::item).distinct().toList(),
                rows.stream().flatMap(row -> row.progress().stream()).toList());
        AskedLines lines = AskedLines.of(asked, titles, standing, viewer.id(), LondonTime.date(clock.instant()));
        List<Report> reports = rows.stream()
                .map(row -> new Report(new Member(row.id(), row.name(), row.team()), row.teamName()))
                .distinct()
                .toList();
        return new DirectReportsPage(
                form.problems(),
                reports.size() == 1 ? "1 person" : reports.size() + " people",
                standing.columns(reports.stream().map(Report::person).toList()),
                reports.stream()
                        .map(report -> new PersonRow(
                                report.person().name(),
                                Optional.empty(),
                                Optional.of(report.teamName()),
                                standing.cells(report.person().id())))
                        .toList(),
                asked.stream()
                        .map(one -> lines.line(one, withdrawHref(viewer, one)))
                        .toList());
    }

    /** Their own requests only: whether somebody stands above another asker is asked when they withdraw. */
    private static Optional<String> withdrawHref(Viewer viewer, TeamActivity asked) {
        return asked.askedBy().filter(viewer.id()::equals).map(self -> "%s/asks/%s/withdraw"
                .formatted(DirectReportsPage.ADDRESS, asked.id()));
    }

    private record Report(Member person, String teamName) {}
}
