package org.onward.team;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.catalogue.ItemTitles;
import org.onward.content.Library;
import org.onward.people.Viewer;
import org.onward.web.Form;
import org.onward.web.LondonTime;
import org.onward.web.PageNumber;
import org.onward.web.Paging;

/**
 * Builds the pages of the viewer's direct reports. Their queries use the viewer's id, so that nobody else's reports can be
 * read.
 */
public final class DirectReportPages {
    private static final int MAX_REQUESTS = 5;

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

    /** The page with its list unfiltered. */
    DirectReportsPage page(Viewer viewer, Form form) {
        return page(viewer, form, PeopleFilter.EVERYBODY, PageNumber.first(TeamPages.PEOPLE_PER_PAGE));
    }

    DirectReportsPage page(Viewer viewer, Form parameters, PageNumber number) {
        PeopleFilter filter = PeopleFilter.read(parameters, library.get());
        parameters.requireValid(() -> page(viewer, parameters));
        return page(viewer, parameters, filter, number);
    }

    private DirectReportsPage page(Viewer viewer, Form form, PeopleFilter filter, PageNumber number) {
        List<PersonWorkRow> rows = dao.people(
                viewer.id(),
                Optional.empty(),
                filter.name(),
                filter.module(),
                filter.standingWord(),
                filter.orderWord(),
                LondonTime.date(clock.instant()),
                number.size(),
                number.offset());
        List<ItemCountRow> items = TeamPages.hasEverybody(rows, filter, number)
                ? ItemCountRow.of(rows, row -> true)
                : dao.items(viewer.id());
        TeamProgress progress = new TeamProgress(library.get(), items, filter.module());
        List<RequestRow> requests =
                dao.requests(viewer.id(), Optional.empty(), "", LondonTime.date(clock.instant()), MAX_REQUESTS, 0);
        int reports = dao.count(viewer.id());
        return new DirectReportsPage(
                form.problems(),
                reports == 0,
                TeamPages.count(reports),
                PeopleList.ofReports(rows, DirectReportsPage.ADDRESS, filter, number, form, progress),
                lines(viewer, requests),
                TeamPages.more(
                        requests.get(0).total(), MAX_REQUESTS, DirectReportsPage.ADDRESS + "/requests", "requests"));
    }

    RequestsPage requests(Viewer viewer, Form parameters, PageNumber number) {
        RequestFilter filter = RequestFilter.read(parameters, library.get());
        List<RequestRow> rows = dao.requests(
                viewer.id(),
                filter.item(),
                filter.dueWord(),
                LondonTime.date(clock.instant()),
                number.size(),
                number.offset());
        String address = DirectReportsPage.ADDRESS + "/requests";
        RequestsPage page = new RequestsPage(
                List.of(DirectReportsPage.LINK),
                parameters.problems(),
                "What the people who report to you were asked to follow up",
                filter.fields(address, parameters, library.get()),
                lines(viewer, rows),
                Paging.of(number, rows.get(0).total(), filter.address(address)));
        parameters.requireValid(() -> page);
        return page;
    }

    private List<TeamPage.AssignmentLine> lines(Viewer viewer, List<RequestRow> rows) {
        return AssignmentLines.of(
                rows,
                titles,
                viewer.id(),
                LondonTime.date(clock.instant()),
                request -> request.askedBy().filter(viewer.id()::equals).isPresent()
                        ? request.id().map(id -> RequestResource.address(id, "withdraw", Optional.empty()))
                        : Optional.empty());
    }
}
